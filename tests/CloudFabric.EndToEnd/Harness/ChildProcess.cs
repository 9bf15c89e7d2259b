using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>A process that a test started: its lines as they come, and its end. Killed with its children when disposed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int SigInt = 2;
    private const int SigTerm = 15;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Task _drained;

    /// <param name="onLine">Called for each line of standard output, in order.</param>
    public ChildProcess(ProcessStartInfo start, Action<string> onLine)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _process.StandardInput.Close();
        _drained = Task.WhenAll(Read(_process.StandardOutput, onLine), Read(_process.StandardError, _errors.Enqueue));
    }

    /// <summary>Standard error so far.</summary>
    public string Errors => string.Join('\n', _errors);

    public bool HasExited => _process.HasExited;

    /// <summary>The exit code, once the process is gone and all it said has been read.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(limit);
        await _drained.WaitAsync(limit);
        return _process.ExitCode;
    }

    /// <summary>Asks politely (SIGTERM).</summary>
    public void Terminate() => Assert.Equal(0, Signal(_process.Id, SigTerm));

    /// <summary>As Ctrl+C does (SIGINT).</summary>
    public void Interrupt() => Assert.Equal(0, Signal(_process.Id, SigInt));

    /// <summary>Ends it on the spot (SIGKILL): no handler runs, nothing is flushed.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await WaitForExitAsync(TimeSpan.FromSeconds(10));
        }

        _process.Dispose();
    }

    private static async Task Read(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            onLine(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
