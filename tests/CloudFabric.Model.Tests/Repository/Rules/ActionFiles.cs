using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>An action is found by its official name: it sits in a file of that name. A prefix tells two products' actions of one name apart.</summary>
internal static partial class ActionFiles
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        var actions = (
            from file in files
            where file.IsProduct
            from type in MemberReader.Read(file)
            where type.Kind == MemberKind.Type
            let action = Action().Match(type.AttributeText(file))
            where action.Success
            select (File: file, Name: action.Groups["name"].Value)).ToList();
        var shared = actions.GroupBy(action => action.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return
            from action in actions
            where !IsNamed(action.File.Name, action.Name, shared.Contains(action.Name))
            select $"{action.File.Path}: holds the action {action.Name}; it belongs in {action.Name}.cs";
    }

    private static bool IsNamed(string file, string action, bool mayPrefix) =>
        file == action + ".cs" || (mayPrefix && file.EndsWith(action + ".cs", StringComparison.Ordinal));

    [GeneratedRegex("""\bAction\(\s*[^,()]+,\s*[^,()]+,\s*(?:"(?<name>\w+)"|nameof\((?<name>\w+)\))""")]
    private static partial Regex Action();
}
