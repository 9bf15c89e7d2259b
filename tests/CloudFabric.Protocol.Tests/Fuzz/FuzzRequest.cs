using System.Text;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>A request while it is made: mutations change any part of it, and it is written as it then stands. Owned by one case.</summary>
internal sealed class FuzzRequest
{
    public const string FormType = "application/x-www-form-urlencoded";

    public string Method { get; set; } = "GET";

    public string Path { get; set; } = "/";

    public string Protocol { get; set; } = "HTTP/1.1";

    public List<(string Name, string Value)> Query { get; } = [];

    /// <summary>Stands in the body; where there is none, <see cref="Body"/> does.</summary>
    public List<(string Name, string Value)> Form { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[] Body { get; set; } = [];

    /// <summary>Added to the query as it is.</summary>
    public string RawQuery { get; set; } = "";

    /// <summary>What the head says in place of the body's length.</summary>
    public string? WrongLength { get; set; }

    /// <summary>Bytes in a chunk; 0 for a body with a length.</summary>
    public int ChunkSize { get; set; }

    /// <summary>Stands in place of the size of the last chunk.</summary>
    public string LastChunk { get; set; } = "0";

    public WireCoding Coding { get; set; }

    /// <summary>The client sends all that it has announced.</summary>
    public bool IsComplete => WrongLength is null && LastChunk == "0";

    public string Header(string name) =>
        Headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    public byte[] Content => Form.Count > 0 ? Encoding.UTF8.GetBytes(WireCodings.Join(Form, Coding)) : Body;

    public byte[] Write(string host, bool isLast)
    {
        var content = Content;
        var query = WireCodings.Join(Query, Coding) + RawQuery;
        var head = new StringBuilder($"{Method} {Path}{(query.Length == 0 ? "" : "?")}{query} {Protocol}\r\nHost: {host}\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append($"{name}: {value}\r\n");
        }

        head.Append(isLast ? "Connection: close\r\n" : "");
        if (ChunkSize > 0)
        {
            head.Append("Transfer-Encoding: chunked\r\n");
        }
        else if (content.Length > 0 || WrongLength is not null || Method == "POST")
        {
            head.Append($"Content-Length: {WrongLength ?? $"{content.Length}"}\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. ChunkSize > 0 ? Chunks(content) : content];
    }

    private byte[] Chunks(byte[] content)
    {
        var bytes = new List<byte>(content.Length * 2);
        foreach (var part in content.Chunk(ChunkSize))
        {
            bytes.AddRange([.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, 13, 10]);
        }

        bytes.AddRange(Encoding.ASCII.GetBytes($"{LastChunk}\r\n\r\n"));
        return [.. bytes];
    }
}
