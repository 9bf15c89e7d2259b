using System.Diagnostics;

namespace CloudFabric.Chaos.Processes;

/// <summary>
/// One process that this program started and owns: killed at the latest when disposed. It says <c>ready in N ms</c> on its standard
/// output once it answers.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        _process = process;
        StartedAt = Stopwatch.GetTimestamp();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>The tick just before the process was started.</summary>
    public long StartedAt { get; }

    /// <summary>The most memory that the process had, in MiB; meaningful while it runs.</summary>
    public long WorkingSetMib
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>What the process has used of all cores; meaningful while it runs.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts <c>dotnet</c> with these arguments, without waiting for anything.</summary>
    public static HostProcess Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var host = new HostProcess(new Process { StartInfo = start });
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits for the line that says that it answers; fails with its last lines if it ends before or says nothing for a minute.</summary>
    public async Task WaitUntilReadyAsync()
    {
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_ready.Task, ended, Task.Delay(ReadyWithin));
        if (first != _ready.Task)
        {
            throw new InvalidOperationException($"{(first == ended ? "The host ended" : "The host is not ready")}. Its last lines:\n{LastLines()}");
        }
    }

    /// <summary><c>kill -9</c>: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > 40)
            {
                _lastLines.Dequeue();
            }
        }

        if (line.AsSpan().Trim().StartsWith("ready in ", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private string LastLines()
    {
        lock (_lastLines)
        {
            return string.Join('\n', _lastLines);
        }
    }
}
