namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>Finds the end of a string literal of any kind: plain, verbatim, raw, and interpolated with strings in its holes.</summary>
internal static class StringLiteral
{
    /// <summary>Past the literal whose prefix or quote is at <paramref name="at"/>, or <paramref name="at"/> where there is none.</summary>
    public static int End(string text, int at)
    {
        var quote = at;
        while (quote < text.Length && text[quote] is '@' or '$')
        {
            quote++;
        }

        if (quote == text.Length || text[quote] != '"')
        {
            return at;
        }

        var prefix = text.AsSpan(at, quote - at);
        var quotes = Run(text, quote, '"');
        return quotes >= 3 ? CodeText.After(text, new string('"', quotes), quote + quotes)
            : quotes == 2 && !prefix.Contains('@') ? quote + 2
            : Body(text, quote + 1, prefix.Contains('@'), prefix.Contains('$'));
    }

    private static int Body(string text, int at, bool verbatim, bool interpolated)
    {
        while (at < text.Length)
        {
            var two = at + 1 < text.Length && text[at + 1] == text[at];
            switch (text[at])
            {
                case '"' when verbatim && two:
                case '{' when interpolated && two:
                    at += 2;
                    break;
                case '"':
                    return at + 1;
                case '\\' when !verbatim:
                    at += 2;
                    break;
                case '{' when interpolated:
                    at = Hole(text, at + 1);
                    break;
                default:
                    at++;
                    break;
            }
        }

        return text.Length;
    }

    private static int Hole(string text, int at)
    {
        for (var depth = 1; at < text.Length && depth > 0;)
        {
            var end = text[at] == '\'' ? CodeText.EndOfEscaped(text, at + 1, '\'') : End(text, at);
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at = Math.Max(end, at + 1);
        }

        return at;
    }

    private static int Run(string text, int at, char mark)
    {
        var end = at;
        while (end < text.Length && text[end] == mark)
        {
            end++;
        }

        return end - at;
    }
}
