using System.Globalization;
using System.Text.Json;

namespace CloudFabric.Cli.Requests;

/// <summary>One request as a line of the table.</summary>
internal static class RequestRow
{
    private static readonly string[] Plain = ["", "as sent", "--auth off accepts every signature"];

    public static string[] Of(JsonElement request)
    {
        var signature = request.GetProperty("signature");
        var sent = Text(request, "action");
        return
        [
            DateTimeOffset.Parse(Text(request, "at"), CultureInfo.InvariantCulture).UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
            Text(request, "status"),
            request.GetProperty("ms").GetDouble().ToString("0.0", CultureInfo.InvariantCulture),
            sent.Length > 0 ? sent : $"{Text(request, "method")} {Text(request, "path")}",
            Text(request, "code"),
            string.Join('/', new[] { Text(request, "account"), Text(request, "accessKeyId") }.Where(part => part.Length > 0)),
            Text(signature, "verdict"),
            Notes(request, Text(signature, "note")),
        ];
    }

    /// <summary>A field as text; empty where it is absent.</summary>
    public static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Notes(JsonElement request, string signature)
    {
        var ignored = string.Join(", ", request.GetProperty("ignored").EnumerateArray().Select(name => name.GetString()));
        return string.Join("; ", new[] { ignored.Length > 0 ? $"ignored: {ignored}" : "", Plain.Contains(signature) ? "" : signature }
            .Where(note => note.Length > 0));
    }
}
