using System.Text.Json;
using System.Xml.Linq;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>What every answer must be, whatever was asked.</summary>
internal static class AnswerRules
{
    /// <summary>What the server says, without a body, of what it cannot read: above 500 stand version and transfer coding.</summary>
    private static readonly int[] ServersOwn = [400, 405, 408, 411, 413, 414, 417, 431, 501, 505];

    /// <summary>What is wrong with an answer, or null; and the code of a right one.</summary>
    public static string? Check(RawAnswer answer, bool isBare, out string code)
    {
        code = "OK";
        if (answer.RequestId.Length == 0 && answer.Body.Length == 0)
        {
            code = $"HTTP {answer.Status}";
            return isBare || ServersOwn.Contains(answer.Status) ? null : "has neither a request id nor a body";
        }

        if (answer.Status is < 200 or >= 500)
        {
            return "is the server's own failure";
        }

        if (isBare)
        {
            return null;
        }

        try
        {
            return answer.ContentType.StartsWith("text/xml", StringComparison.Ordinal) ? CheckXml(answer, ref code) : CheckJson(answer, ref code);
        }
        catch (Exception malformed) when (malformed is JsonException or System.Xml.XmlException)
        {
            return $"is not well formed: {malformed.Message}";
        }
    }

    private static string? CheckXml(RawAnswer answer, ref string code)
    {
        var root = XElement.Parse(answer.Body);
        if (root.Element("RequestId")?.Value != answer.RequestId)
        {
            return "has two request ids";
        }

        code = answer.Status < 400 ? code : root.Element("Code")?.Value ?? "";
        return code.Length == 0 ? "has no code" : null;
    }

    private static string? CheckJson(RawAnswer answer, ref string code)
    {
        using var document = JsonDocument.Parse(answer.Body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return "is no object";
        }

        if (answer.RequestId.Length > 0 && root.TryGetProperty("RequestId", out var id) && id.GetString() != answer.RequestId)
        {
            return "has two request ids";
        }

        if (answer.Status < 400)
        {
            return null;
        }

        string[] names = answer.RequestId.Length > 0 ? ["Code", "Message", "RequestId", "HostId", "Recommend"] : ["code", "message"];
        code = root.TryGetProperty(names[0], out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        var lacking = names.FirstOrDefault(name => !root.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String);
        return lacking is null && code.Length > 0 ? null : $"has no text {lacking}";
    }
}
