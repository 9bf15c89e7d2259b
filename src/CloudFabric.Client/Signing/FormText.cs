using System.Text;

namespace CloudFabric.Client.Signing;

/// <summary>
/// Pairs as <c>name=value&amp;…</c>, percent-encoded as every signature wants it: UTF-8, <c>A-Z a-z 0-9 - _ . ~</c> kept, all else
/// <c>%XX</c> in upper case. Valid as a query and as a form body.
/// </summary>
public static class FormText
{
    public static string Of(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = new StringBuilder(256);
        foreach (var (name, value) in pairs)
        {
            if (text.Length > 0)
            {
                text.Append('&');
            }

            text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    /// <summary>The same with the pairs in the ordinal order of their names, as it is signed.</summary>
    public static string Sorted(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return Of(sorted);
    }
}
