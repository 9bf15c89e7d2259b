using System.Text.Json;
using Spectre.Console;

namespace CloudFabric.Cli.Terminal;

/// <summary>
/// Standard output: coloured where a terminal shows it, plain where it is redirected. What servers and their clients sent cannot move the
/// cursor. Owned by the verb; not thread safe.
/// </summary>
internal sealed class TerminalOutput : IDisposable
{
    private readonly TextWriter _writer = Console.IsOutputRedirected ? RedirectedOutput.Open() : Console.Out;
    private readonly IAnsiConsole _console;
    private bool _hasWritten;

    public TerminalOutput()
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(_writer),
        });
        Width = ReadWidth(_console);

        // Lines are made to fit before they come here; whatever is longer is for the terminal to wrap, so that it can be copied.
        _console.Profile.Width = int.MaxValue;
    }

    /// <summary>Characters in a line; null where lines have no end.</summary>
    public int? Width { get; }

    /// <summary>A line of pieces; spaces at its end are not written.</summary>
    public void Write(IReadOnlyList<(string Text, Style Style)> pieces)
    {
        var end = pieces.Count;
        while (end > 0 && string.IsNullOrWhiteSpace(pieces[end - 1].Text))
        {
            end--;
        }

        for (var i = 0; i < end; i++)
        {
            var text = Printable(pieces[i].Text);
            _console.Write(new Text(i == end - 1 ? text.TrimEnd() : text, pieces[i].Style));
        }

        _hasWritten = true;
        _console.WriteLine();
        _writer.Flush();
    }

    /// <summary>An empty line, where something stands above it.</summary>
    public void Part()
    {
        if (_hasWritten)
        {
            Write([]);
        }
    }

    /// <summary>JSON as it came, on a line.</summary>
    public void WriteJson(JsonElement json)
    {
        _writer.WriteLine(json.GetRawText());
        _writer.Flush();
    }

    public void Dispose()
    {
        if (Console.IsOutputRedirected)
        {
            _writer.Dispose();
        }
    }

    /// <summary>A pipe or a file is as wide as COLUMNS says, as for other programs.</summary>
    private static int? ReadWidth(IAnsiConsole console) =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0 ? columns
        : Console.IsOutputRedirected ? null
        : console.Profile.Width;

    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(one => char.IsControl(one) ? '\uFFFD' : one)) : text;
}
