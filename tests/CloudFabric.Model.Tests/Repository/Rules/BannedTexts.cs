using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>What no product file may say: unfinished work, the machine's own clock, blocked threads, hidden size.</summary>
internal static partial class BannedTexts
{
    private static readonly (Regex Pattern, string Why, Func<SourceFile, bool> In)[] InCode =
    [
        (Unfinished(), "unfinished work throws at the user", file => file.IsProduct),
        (LocalTime(), "local time differs by machine", file => file.IsProduct),
        (Blocking(), "a blocked thread starves the silo", file => file.IsProduct && file.IsIn("src/CloudFabric.Services", "src/CloudFabric.Gateway")),
        (Partial(), "partial types hide size; only source generators need them", file => file.IsProduct && !UsesGenerator().IsMatch(file.Code)),
    ];

    private static readonly (Regex Pattern, string Why, Func<SourceFile, bool> In)[] InText =
    [
        (Reminder(), "a reminder in code is work that nobody plans", file => file.IsProduct),
        (Region(), "a region hides size", file => file.IsProduct),
    ];

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Find(file, file.Code, InCode).Concat(Find(file, file.Text, InText)));

    private static IEnumerable<string> Find(SourceFile file, string text, (Regex Pattern, string Why, Func<SourceFile, bool> In)[] bans) =>
        from ban in bans
        where ban.In(file)
        from match in ban.Pattern.Matches(text)
        select $"{file.Path}:{file.LineAt(match.Index)}: '{match.Value.Trim()}': {ban.Why}";

    [GeneratedRegex(@"\bNotImplementedException\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\s*\.\s*(?:Now|Today)\b")]
    private static partial Regex LocalTime();

    /// <summary>A result taken from a call or from something named as a task; an outcome's own Result is not meant.</summary>
    [GeneratedRegex(@"(?:\)|\w*[tT]ask)\s*\.Result\b|\.Wait\(\s*\)|\.GetAwaiter\(\)\s*\.GetResult\(\)|\bThread\s*\.\s*Sleep\b|\.WaitAll\(|\.WaitAny\(")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bpartial\s+(?:class|struct|record|interface)\b")]
    private static partial Regex Partial();

    [GeneratedRegex(@"\b(?:LoggerMessage|GeneratedRegex|JsonSerializable|LibraryImport)\b")]
    private static partial Regex UsesGenerator();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Reminder();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline)]
    private static partial Regex Region();
}
