using System.Globalization;
using System.Text.Json;
using CloudFabric.Cli.Terminal;

namespace CloudFabric.Cli.Requests;

/// <summary>One request as a line of the table.</summary>
internal static class RequestRow
{
    private static readonly string[] Plain = ["", "as sent", "--auth off accepts every signature"];

    public static string[] Of(JsonElement request)
    {
        var signature = request.GetProperty("signature");
        var sent = JsonField.Text(request, "action");
        return
        [
            DateTimeOffset.Parse(JsonField.Text(request, "at"), CultureInfo.InvariantCulture).UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
            JsonField.Text(request, "status"),
            request.GetProperty("ms").GetDouble().ToString("0.0", CultureInfo.InvariantCulture),
            sent.Length > 0 ? sent : $"{JsonField.Text(request, "method")} {JsonField.Text(request, "path")}",
            JsonField.Text(request, "code"),
            string.Join('/', new[] { JsonField.Text(request, "account"), JsonField.Text(request, "accessKeyId") }.Where(part => part.Length > 0)),
            JsonField.Text(signature, "verdict"),
            Notes(request, JsonField.Text(signature, "note")),
        ];
    }

    private static string Notes(JsonElement request, string signature)
    {
        var ignored = string.Join(", ", request.GetProperty("ignored").EnumerateArray().Select(name => name.GetString()));
        return string.Join("; ", new[] { ignored.Length > 0 ? $"ignored: {ignored}" : "", Plain.Contains(signature) ? "" : signature }
            .Where(note => note.Length > 0));
    }
}
