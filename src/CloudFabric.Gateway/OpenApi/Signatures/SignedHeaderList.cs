using System.Collections.Concurrent;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>
/// The headers that an ACS3 signature covers. A client writes the same few lists again and again, so lists are shared by all requests;
/// immutable.
/// </summary>
internal sealed class SignedHeaderList
{
    public static readonly SignedHeaderList None = new("");

    /// <summary>Lists beyond these, which no client writes, are read anew each time.</summary>
    private const int SharedMax = 256;

    private static readonly ConcurrentDictionary<string, SignedHeaderList> Shared = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, SignedHeaderList>.AlternateLookup<ReadOnlySpan<char>> SharedByText =
        Shared.GetAlternateLookup<ReadOnlySpan<char>>();

    private SignedHeaderList(string text)
    {
        Text = text;
        Names = text.Length == 0 ? [] : text.Split(';');
    }

    /// <summary>As sent: names in lower case, separated by semicolons.</summary>
    public string Text { get; }

    public string[] Names { get; }

    public static SignedHeaderList Of(ReadOnlySpan<char> text)
    {
        if (SharedByText.TryGetValue(text, out var shared))
        {
            return shared;
        }

        var list = new SignedHeaderList(text.ToString());
        return Shared.Count < SharedMax ? Shared.GetOrAdd(list.Text, list) : list;
    }

    public bool Contains(string name)
    {
        foreach (var signed in Names)
        {
            if (signed.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
