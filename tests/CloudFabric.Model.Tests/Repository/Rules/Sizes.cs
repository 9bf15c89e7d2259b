using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>How long files and methods are, in lines; a method is counted from its first word to its closing brace.</summary>
internal sealed class Sizes
{
    public const int FileLimit = 200;
    public const int FileMedianLimit = 60;
    public const int MethodLimit = 35;

    private readonly List<int> _methods = [];

    public Sizes(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(file => file.IsProduct))
        {
            Files[file.Path] = file.LineCount;
            foreach (var member in MemberReader.Read(file).Where(member => member.Kind is MemberKind.Method or MemberKind.Property))
            {
                AddMember(file, member);
            }
        }
    }

    /// <summary>Lines by path.</summary>
    public SortedDictionary<string, int> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines by path and name; overloads share an entry, and the longest counts.</summary>
    public SortedDictionary<string, int> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What is over its own limit, as the ratchet names it.</summary>
    public IEnumerable<KeyValuePair<string, int>> TooLong =>
        Files.Where(file => file.Value > FileLimit).Concat(Members.Where(member => member.Value > MethodLimit));

    public IEnumerable<string> CheckSpread()
    {
        return new[]
        {
            Limit("the median file", Percentile(Files.Values, 50), FileMedianLimit),
            Limit("the 90th percentile of files", Percentile(Files.Values, 90), FileLimit),
            Limit("the 90th percentile of methods", Percentile(_methods, 90), MethodLimit),
        }.OfType<string>();
    }

    private void AddMember(SourceFile file, Member member)
    {
        var lines = member.LineCount(file);
        var name = $"{file.Path}#{member.Name}";
        Members[name] = Math.Max(lines, Members.GetValueOrDefault(name));
        if (member.Kind == MemberKind.Method)
        {
            _methods.Add(lines);
        }
    }

    private static string? Limit(string what, int lines, int limit) => lines > limit ? $"{what} has {lines} lines; the limit is {limit}" : null;

    private static int Percentile(IEnumerable<int> values, int percent)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(sorted.Count - 1) * percent / 100];
    }
}
