using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>What is stored or sent keeps its name through renames: one alias a type, one number a field, none used twice.</summary>
internal static partial class SerializedTypes
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        var types = (
            from file in files
            where file.IsProduct
            from type in MemberReader.Read(file)
            where type.Kind == MemberKind.Type
            select new Declared(file, type, [.. Alias().Matches(type.AttributeText(file)).Select(match => match.Groups["name"].Value)])).ToList();
        return types.Where(type => type.IsSerialized).SelectMany(CheckType).Concat(CheckAliases(types));
    }

    private static IEnumerable<string> CheckType(Declared type)
    {
        if (type.Aliases.Length != 1)
        {
            yield return $"{type.Place}: has {type.Aliases.Length} aliases instead of one";
        }

        var ids = Id().Matches(type.Member.OwnCode(type.File)).Select(match => match.Groups["n"].Value);
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return $"{type.Place}: Id({twice.Key}) is used {twice.Count()} times";
        }
    }

    private static IEnumerable<string> CheckAliases(List<Declared> types)
    {
        var aliases = types.SelectMany(type => type.Aliases, (type, alias) => (type.Place, Alias: alias)).ToList();
        var foreign = aliases.Where(entry => !entry.Alias.StartsWith("cf.", StringComparison.Ordinal))
            .Select(entry => $"{entry.Place}: the alias '{entry.Alias}' does not start with cf.");
        var shared = aliases.GroupBy(entry => entry.Alias).Where(group => group.Count() > 1)
            .Select(group => $"the alias '{group.Key}' is used by {string.Join(" and ", group.Select(entry => entry.Place))}");
        return foreign.Concat(shared);
    }

    [GeneratedRegex("""\bAlias\(\s*"(?<name>[^"]*)"\s*\)""")]
    private static partial Regex Alias();

    [GeneratedRegex(@"\[[^\[\]]*\bId\(\s*(?<n>\d+)\s*\)")]
    private static partial Regex Id();

    private sealed record Declared(SourceFile File, Member Member, string[] Aliases)
    {
        public string Place => $"{File.Path}: {Member.Name}";

        public bool IsSerialized => Member.AttributeText(File).Contains("GenerateSerializer", StringComparison.Ordinal);
    }
}
