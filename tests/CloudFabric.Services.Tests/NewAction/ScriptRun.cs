using System.Diagnostics;

namespace CloudFabric.Services.Tests.NewAction;

/// <summary>One run of scripts/new-action that writes into a folder of its own, deleted with it.</summary>
internal sealed class ScriptRun : IDisposable
{
    private static readonly string Contracts = Path.Combine(Repository.Root, "tests", "CloudFabric.Services.Tests", "NewAction", "Contracts");

    public string Folder { get; } = Directory.CreateTempSubdirectory("cloudfabric-").FullName;

    public string Said { get; private set; } = "";

    public int Code { get; private set; }

    /// <summary>What was written, by path from the folder.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "scripts", "new-action"), "--into", Folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CLOUDFABRIC_API_CONTRACTS"] = Contracts },
        };
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        Said = await output + await errors;
        Code = process.ExitCode;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), "mine");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
