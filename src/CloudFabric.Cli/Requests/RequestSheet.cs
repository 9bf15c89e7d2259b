using System.Text.Json;
using CloudFabric.Cli.Terminal;
using Spectre.Console;

namespace CloudFabric.Cli.Requests;

/// <summary>One request in full. Texts to sign stand as they are, line by line, so that they can be compared with the client's own.</summary>
internal static class RequestSheet
{
    private const int NameWidth = 14;
    private static readonly Style Head = new(decoration: Decoration.Bold);

    private static readonly string[] Simple =
    [
        "requestId", "at", "ms", "remote", "method", "path", "style", "product", "version", "action", "region", "account", "accessKeyId",
        "auth", "clientToken", "dryRun", "status", "code", "message", "tooLarge",
    ];

    public static void Write(TerminalOutput terminal, JsonElement request, bool isJson)
    {
        if (isJson)
        {
            terminal.WriteJson(request);
            return;
        }

        foreach (var name in Simple)
        {
            Line(terminal, name, JsonField.Text(request, name));
        }

        var signature = request.GetProperty("signature");
        Line(terminal, "signature", JsonField.Text(signature, "verdict"));
        Line(terminal, "", JsonField.Text(signature, "note"));
        foreach (var parameter in request.GetProperty("parameters").EnumerateArray())
        {
            var length = JsonField.Text(parameter, "length");
            var cut = length.Length > 0 ? $"… ({length} characters)" : "";
            Line(terminal, "parameter", $"{JsonField.Text(parameter, "name")}={JsonField.Text(parameter, "value")}{cut}");
        }

        foreach (var name in request.GetProperty("ignored").EnumerateArray())
        {
            Line(terminal, "ignored", name.GetString()!);
        }

        Block(terminal, "canonical request of the server", JsonField.Text(signature, "canonicalRequest"));
        Block(terminal, "string to sign of the server", JsonField.Text(signature, "stringToSign"));
    }

    private static void Line(TerminalOutput terminal, string name, string value)
    {
        if (value.Length > 0)
        {
            terminal.Write([($"{name,-NameWidth}", Head), (value, Style.Plain)]);
        }
    }

    private static void Block(TerminalOutput terminal, string name, string text)
    {
        if (text.Length > 0)
        {
            terminal.Write([("", Style.Plain)]);
            terminal.Write([(name, Head)]);
            Array.ForEach(text.Split('\n'), line => terminal.Write([(line, Style.Plain)]));
        }
    }
}
