using System.Text.RegularExpressions;

namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>Says what a declaration is, from its first words.</summary>
internal static partial class MemberHeader
{
    /// <param name="header">The declaration up to its body, blanked.</param>
    /// <param name="hasBody">False where it ends without braces or an arrow.</param>
    public static (MemberKind Kind, string Name) Classify(string header, bool hasBody)
    {
        var end = header.IndexOf('(', StringComparison.Ordinal);
        var words = end < 0 ? header : header[..end];
        if (TypeName().Match(words) is { Success: true } type)
        {
            return (MemberKind.Type, type.Groups["name"].Value);
        }

        if (Called().Match(header) is { Success: true } called)
        {
            return (hasBody ? MemberKind.Method : MemberKind.Other, called.Groups["name"].Value);
        }

        return (hasBody ? MemberKind.Property : MemberKind.Other, LastWord().Match(words).Groups["name"].Value);
    }

    [GeneratedRegex(@"\b(?:namespace|extension|enum|(?:record\s+)?(?:class|struct)|interface|record)\b\s*(?<name>[\w.]*)")]
    private static partial Regex TypeName();

    /// <summary>A name before parentheses; a modifier there stands before a tuple.</summary>
    [GeneratedRegex(@"\boperator\s*(?<name>[^\s\w(]+)\s*\(|\b(?!(?:public|private|protected|internal|static|async|override|virtual|abstract|sealed|readonly|new|ref)\b)(?<name>\w+)\s*(?:<[^()]*>)?\s*\(")]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<name>\w+)\s*$")]
    private static partial Regex LastWord();
}
