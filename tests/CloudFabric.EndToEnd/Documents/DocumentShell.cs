using System.Collections.Concurrent;
using System.Diagnostics;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd.Documents;

/// <summary>
/// Where the commands of one page run: an empty folder with a fabric on its <c>.cloudfabric</c>, the official clients beside it and
/// <c>cloudfabric</c> on PATH, as a reader has them. The pages say port 4800; here it is the fabric's own.
/// </summary>
internal sealed class DocumentShell : IAsyncDisposable
{
    private const string WrittenPort = "4800";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly DataFolder _folder = new();
    private FabricProcess? _fabric;

    private string Programs => Path.Combine(_folder.Path, ".programs");

    public static async Task<DocumentShell> StartAsync()
    {
        var shell = new DocumentShell();
        var world = Directory.CreateDirectory(Path.Combine(shell._folder.Path, ".cloudfabric")).FullName;
        var packages = Path.Combine(Repository.NodeFolder, "node_modules");
        if (Directory.Exists(packages))
        {
            Directory.CreateSymbolicLink(Path.Combine(shell._folder.Path, "node_modules"), packages);
        }

        CliProcess.Install(shell.Programs);
        shell._fabric = await FabricProcess.StartAsync(world);
        return shell;
    }

    /// <summary>Runs one block in a shell of its own that stops at the first failure; the exit code and all that was said.</summary>
    public async Task<(int Code, string Said)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script.Replace(WrittenPort, $"{_fabric!.Port}")])
        {
            WorkingDirectory = _folder.Path,
        };
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";
        start.Environment["PATH"] = Programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["CLOUDFABRIC_ENDPOINT"] = $"http://127.0.0.1:{_fabric.Port}";
        start.Environment["NODE_NO_WARNINGS"] = "1";
        var said = new ConcurrentQueue<string>();
        await using var bash = new ChildProcess(start, said.Enqueue);
        var code = await bash.WaitForExitAsync(Limit);
        return (code, string.Join('\n', said) + "\n" + bash.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_fabric is not null)
        {
            await _fabric.DisposeAsync();
        }

        _folder.Dispose();
    }
}
