namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>
/// Just enough of C#'s lexical grammar to tell code from what is quoted or commented: blanks the rest and keeps every offset.
/// An interpolated string is blanked with its holes.
/// </summary>
internal static class CodeText
{
    public static string Blank(string text)
    {
        var code = text.ToCharArray();
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfQuiet(text, at);
            for (var i = at; i < end; i++)
            {
                code[i] = text[i] == '\n' ? '\n' : ' ';
            }

            at = Math.Max(end, at + 1);
        }

        return new string(code);
    }

    /// <summary>Where the comment, literal or directive that starts here ends, or <paramref name="at"/> where code goes on.</summary>
    private static int EndOfQuiet(string text, int at) => text[at] switch
    {
        '/' when Starts(text, at, "//") => EndOfLine(text, at),
        '/' when Starts(text, at, "/*") => After(text, "*/", at + 2),
        '\'' => EndOfEscaped(text, at + 1, '\''),
        '#' when IsFirstOfLine(text, at) => EndOfLine(text, at),
        '"' or '@' or '$' => StringLiteral.End(text, at),
        _ => at,
    };

    /// <summary>Past the closing quote, minding backslashes; a stray quote ends with its line.</summary>
    public static int EndOfEscaped(string text, int at, char quote)
    {
        while (at < text.Length && text[at] != quote && text[at] != '\n')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    public static int After(string text, string mark, int from)
    {
        var found = text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static bool IsFirstOfLine(string text, int at) =>
        text.AsSpan(text.LastIndexOf('\n', at) + 1, at - text.LastIndexOf('\n', at) - 1).IsWhiteSpace();
}
