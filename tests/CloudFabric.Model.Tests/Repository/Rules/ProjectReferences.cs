using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>References go one way, and the rules reference the serializer only. A project not listed here must be added with its place.</summary>
internal static partial class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CloudFabric.Model"] = [],
        ["CloudFabric.Storage"] = ["CloudFabric.Model"],
        ["CloudFabric.Services"] = ["CloudFabric.Model", "CloudFabric.Storage"],
        ["CloudFabric.Gateway"] = ["CloudFabric.Model", "CloudFabric.Storage", "CloudFabric.Services"],
        ["CloudFabric.Nbd"] = ["CloudFabric.Model", "CloudFabric.Storage", "CloudFabric.Services"],
        ["CloudFabric.Client"] = ["CloudFabric.Model"],
        ["CloudFabric.Cli"] = ["CloudFabric.Model", "CloudFabric.Client"],
        ["silo"] = ["CloudFabric.Model", "CloudFabric.Storage", "CloudFabric.Services", "CloudFabric.Gateway", "CloudFabric.Nbd"],
    };

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".csproj", StringComparison.Ordinal) && file.IsIn("src", "silo")
        let project = Path.GetFileNameWithoutExtension(file.Path)
        from problem in CheckProject(project, file.Text)
        select $"{file.Path}: {problem}";

    private static IEnumerable<string> CheckProject(string project, string text)
    {
        if (!Allowed.TryGetValue(project, out var allowed))
        {
            return [$"no rule says what {project} may reference"];
        }

        return Projects().Matches(text).Select(match => match.Groups["name"].Value).Except(allowed)
            .Select(target => $"{project} must not reference {target}")
            .Concat(project == "CloudFabric.Model" ? ForeignPackages(text) : []);
    }

    private static IEnumerable<string> ForeignPackages(string text) =>
        from match in Packages().Matches(text)
        let name = match.Groups["name"].Value
        where name != "Microsoft.Orleans.Serialization" && !match.Value.Contains("PrivateAssets=\"all\"", StringComparison.Ordinal)
        select $"the rules must not reference {name}";

    [GeneratedRegex("""<ProjectReference\s+Include="(?:[^"]*[/\\])?(?<name>[^"/\\]+)\.csproj""")]
    private static partial Regex Projects();

    [GeneratedRegex("""<(?:PackageReference|FrameworkReference)\s+Include="(?<name>[^"]+)"[^>]*>""")]
    private static partial Regex Packages();
}
