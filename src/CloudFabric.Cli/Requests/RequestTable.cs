using System.Text.Json;
using CloudFabric.Cli.Terminal;
using Spectre.Console;

namespace CloudFabric.Cli.Requests;

/// <summary>Writes requests as they are handed in: a line of the table, or the server's own JSON.</summary>
internal sealed class RequestTable(TerminalOutput terminal, bool isJson)
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Refused = new(Color.Yellow);
    private static readonly Style Broken = new(Color.Red);

    /// <summary>Widths hold the longest usual value. In a narrow terminal whose it is goes first, then what clients see anyway.</summary>
    private readonly LineLayout _layout = new(
        terminal.Width,
        [
            new Column("UTC", 12),
            new Column("HTTP", 4),
            new Column("MS", 7) { IsNumber = true, LeavesAs = 3 },
            new Column("ACTION", 24) { Least = 14 },
            new Column("CODE", 28) { Least = 14 },
            new Column("ACCOUNT/KEY", 26) { LeavesAs = 1 },
            new Column("SIGNATURE", 10) { LeavesAs = 2 },
            new Column("NOTES", 20) { Least = 8 },
        ]);

    public void Begin()
    {
        if (!isJson)
        {
            terminal.Write([.. _layout.Head().Select(text => (text, new Style(decoration: Decoration.Bold)))]);
        }
    }

    public void Add(JsonElement request)
    {
        if (isJson)
        {
            terminal.WriteJson(request);
            return;
        }

        var status = JsonField.Text(request, "status");
        var outcome = status switch { "200" => Good, "" => Broken, _ when status[0] == '5' => Broken, _ => Refused };
        var verdict = JsonField.Text(request.GetProperty("signature"), "verdict") == "mismatched" ? Broken : Style.Plain;
        terminal.Write([.. _layout.Line(RequestRow.Of(request)).Zip(_layout.Shown, (text, column) => (text, column.Name switch
        {
            "HTTP" or "CODE" => outcome,
            "SIGNATURE" => verdict,
            _ => Style.Plain,
        }))]);
    }
}
