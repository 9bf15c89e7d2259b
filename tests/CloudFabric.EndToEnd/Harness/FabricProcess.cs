using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>The product as a user starts it: one process on free loopback ports, with the data folder that the test chose.</summary>
internal sealed partial class FabricProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ChildProcess _process;

    private FabricProcess(FabricStart start, int port)
    {
        Port = port;
        _process = new ChildProcess(start.Build(), Hear);
    }

    public int Port { get; }

    /// <summary>Standard output so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts on a data folder and waits for the line <c>ready in N ms</c>.</summary>
    public static Task<FabricProcess> StartAsync(string data, params string[] options)
    {
        var (start, port) = On(data);
        return StartAsync(start.WithWords(options), port);
    }

    /// <inheritdoc cref="StartAsync(string, string[])"/>
    public static async Task<FabricProcess> StartAsync(FabricStart start, int port)
    {
        var fabric = new FabricProcess(start, port);
        var exit = fabric._process.WaitForExitAsync(Limit);
        await Task.WhenAny(fabric._ready.Task, exit);
        if (!fabric._ready.Task.IsCompletedSuccessfully)
        {
            await fabric.DisposeAsync();
            Assert.Fail($"The fabric did not say that it is ready.\n{fabric.Output}\n{fabric._process.Errors}");
        }

        return fabric;
    }

    /// <summary>Starts with options that should be refused; the exit code and all that was said.</summary>
    public static Task<(int Code, string Said)> RunAsync(string data, params string[] options) => RunAsync(On(data).Start.WithWords(options));

    /// <inheritdoc cref="RunAsync(string, string[])"/>
    public static async Task<(int Code, string Said)> RunAsync(FabricStart start)
    {
        await using var fabric = new FabricProcess(start, 0);
        var code = await fabric._process.WaitForExitAsync(Limit);
        return (code, fabric.Output + fabric._process.Errors);
    }

    /// <summary>As at a power cut, for this process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Limit);
    }

    /// <summary>As an operator stops it; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        _process.Terminate();
        return await _process.WaitForExitAsync(Limit);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    /// <summary>A start on a data folder and free ports.</summary>
    private static (FabricStart Start, int Port) On(string data)
    {
        var ports = FreePorts.Take(3);
        var start = new FabricStart(data).With("data", data)
            .With("port", $"{ports[0]}").With("silo-port", $"{ports[1]}").With("gateway-port", $"{ports[2]}");
        return (start, ports[0]);
    }

    private void Hear(string line)
    {
        _lines.Enqueue(line);
        if (Ready().IsMatch(line))
        {
            _ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"^\s*ready in \d+ ms\s*$")]
    private static partial Regex Ready();
}
