using System.Globalization;
using System.Text;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>An answer of HTTP/1.1 as it stood on the wire.</summary>
internal sealed record RawAnswer(int Status, Dictionary<string, string> Headers, string Body)
{
    public string RequestId => Headers.GetValueOrDefault("x-acs-request-id", "");

    public string ContentType => Headers.GetValueOrDefault("Content-Type", "");

    public bool EndsConnection => Headers.GetValueOrDefault("Connection", "").Contains("close", StringComparison.OrdinalIgnoreCase);

    /// <summary>All answers of a connection but interim ones, and one that was cut short.</summary>
    /// <param name="isBare">What has no body whatever its head says, the answer to HEAD, by its place.</param>
    /// <param name="whole">False where the last one was cut short.</param>
    public static List<RawAnswer> Parse(byte[] bytes, Func<int, bool> isBare, out bool whole)
    {
        var answers = new List<RawAnswer>();
        ReadOnlySpan<byte> rest = bytes;
        whole = true;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                whole = false;
                return answers;
            }

            var (status, headers) = ReadHead(Encoding.Latin1.GetString(rest[..end]));
            rest = rest[(end + 4)..];
            var body = status < 200 || isBare(answers.Count) ? "" : ReadBody(headers, ref rest, ref whole);
            if (status >= 200 && whole)
            {
                answers.Add(new RawAnswer(status, headers, body));
            }
        }

        return answers;
    }

    private static (int Status, Dictionary<string, string> Headers) ReadHead(string text)
    {
        var lines = text.Split("\r\n");
        Assert.StartsWith("HTTP/1.1 ", lines[0]);
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return (int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture), headers);
    }

    private static string ReadBody(Dictionary<string, string> headers, ref ReadOnlySpan<byte> rest, ref bool whole)
    {
        if (headers.GetValueOrDefault("Transfer-Encoding") == "chunked")
        {
            return ReadChunks(ref rest, ref whole);
        }

        // To a client of HTTP/1.0 the end of the connection may be the end of the body.
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : rest.Length;
        whole = length <= rest.Length;
        var body = Encoding.UTF8.GetString(rest[..Math.Min(length, rest.Length)]);
        rest = rest[Math.Min(length, rest.Length)..];
        return body;
    }

    private static string ReadChunks(ref ReadOnlySpan<byte> rest, ref bool whole)
    {
        var body = new List<byte>();
        while (true)
        {
            var line = rest.IndexOf("\r\n"u8);
            var size = line < 0 ? 0 : int.Parse(Encoding.ASCII.GetString(rest[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (line < 0 || rest.Length < line + 2 + size + 2)
            {
                whole = false;
                rest = [];
                return "";
            }

            body.AddRange(rest.Slice(line + 2, size));
            rest = rest[(line + 4 + size)..];
            if (size == 0)
            {
                return Encoding.UTF8.GetString([.. body]);
            }
        }
    }
}
