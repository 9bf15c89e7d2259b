using CloudFabric.Storage;

namespace CloudFabric.Silo;

/// <summary>
/// The folder of a process: made when missing, locked against a second process on the same SQLite world, and for a memory store a
/// temporary one that goes away with the process.
/// </summary>
internal sealed class WorldFolder : IDisposable
{
    private readonly FileStream? _lock;
    private readonly bool _temporary;

    private WorldFolder(SiloOptions options, FileStream? fileLock, bool temporary) => (Options, _lock, _temporary) = (options, fileLock, temporary);

    public SiloOptions Options { get; }

    public static WorldFolder? Open(SiloOptions options, out string refusal)
    {
        refusal = "";
        if (options.Store.Kind == StoreKind.Memory)
        {
            var folder = Directory.CreateTempSubdirectory("cloudfabric-").FullName;
            return new WorldFolder(options with { Data = folder, Store = options.Store with { Folder = folder } }, null, true);
        }

        try
        {
            Make(options.Data);
            return new WorldFolder(options, options.IsEmbedded ? Lock(options.Data) : null, false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = $"--data {options.Data} cannot be used: {exception.Message} Is another silo running on it?";
            return null;
        }
    }

    public void Dispose()
    {
        _lock?.Dispose();
        if (_temporary)
        {
            Directory.Delete(Options.Data, recursive: true);
        }
    }

    /// <summary>Nobody but the owner may look into a new one: the keys of the world lie in it.</summary>
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Lock(string folder) =>
        new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
