using System.Buffers;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// What a text parameter may hold: any characters but control characters, of which tabs and line ends are allowed. A NUL that got
/// further would be refused by one database and not by the other, in the middle of a change.
/// </summary>
internal static class TextRule
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))]);

    public static bool IsText(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Refused))
        {
            return false;
        }

        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
