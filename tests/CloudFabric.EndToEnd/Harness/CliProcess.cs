using System.Diagnostics;
using System.Threading.Channels;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>The command line as a process of its own, its output in a pipe. It finds the fabric by the environment.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ChildProcess _process;

    private CliProcess(int port, IEnumerable<string> words, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.CliDll, .. words]);
        start.Environment["CLOUDFABRIC_ENDPOINT"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = new ChildProcess(start, line => _lines.Writer.TryWrite(line));
    }

    /// <summary>Runs to its end.</summary>
    public static Task<CliEnd> RunAsync(int port, params string[] words) => RunAsync(port, [], words);

    /// <inheritdoc cref="RunAsync(int, string[])"/>
    public static async Task<CliEnd> RunAsync(int port, (string Name, string Value)[] variables, params string[] words)
    {
        await using var process = new CliProcess(port, words, variables);
        return await process.EndAsync();
    }

    public static CliProcess Start(int port, params string[] words) => new(port, words, []);

    /// <summary>The next line of standard output, once there is one.</summary>
    public async Task<string> NextAsync() => await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);

    /// <summary>As Ctrl+C does.</summary>
    public Task<CliEnd> InterruptAsync()
    {
        _process.Interrupt();
        return EndAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<CliEnd> EndAsync()
    {
        var code = await _process.WaitForExitAsync(Limit);
        _lines.Writer.TryComplete();
        var lines = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            lines.Add(line);
        }

        return new CliEnd(code, lines, _process.Errors);
    }

    /// <summary>Makes <c>cloudfabric</c> a command for who has the folder on PATH.</summary>
    public static void Install(string folder)
    {
        var command = Path.Combine(Directory.CreateDirectory(folder).FullName, "cloudfabric");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{Repository.CliDll}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

/// <summary>What a run of the command line left: the lines of its output that nobody had read, and what it complained of.</summary>
internal sealed record CliEnd(int Code, IReadOnlyList<string> Lines, string Errors);
