namespace CloudFabric.Gateway.OpenApi.Wire;

/// <summary>The request target as it stands on the wire, cut at its question mark. Undecoded: signatures and <c>%2F</c> need it so.</summary>
internal readonly record struct RawTarget(string Path, string Query)
{
    /// <summary>Addressed by path (ROA); otherwise by an action's name (RPC).</summary>
    public bool IsRoa => Path != "/";

    public static RawTarget Parse(string target)
    {
        var start = target.StartsWith('/') ? 0 : StartOfPath(target);
        var mark = target.IndexOf('?', start);
        var path = mark < 0 ? target[start..] : target[start..mark];
        return new RawTarget(path.Length == 0 ? "/" : path, mark < 0 ? "" : target[(mark + 1)..]);
    }

    /// <summary>The path's segments, decoded each; an empty one at the end does not count.</summary>
    public static List<string> Segments(string path)
    {
        var segments = new List<string>(6);
        foreach (var range in path.AsSpan(1).Split('/'))
        {
            segments.Add(PercentCoding.Decode(path.AsSpan(1)[range], plusIsSpace: false));
        }

        while (segments.Count > 0 && segments[^1].Length == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments;
    }

    /// <summary>Proxies send <c>http://host/path</c>.</summary>
    private static int StartOfPath(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return 0;
        }

        var host = scheme + 3;
        var length = target.AsSpan(host).IndexOfAny('/', '?');
        return length < 0 ? target.Length : host + length;
    }
}
