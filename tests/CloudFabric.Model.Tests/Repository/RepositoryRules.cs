using CloudFabric.Model.Tests.Repository.Reading;
using CloudFabric.Model.Tests.Repository.Rules;

namespace CloudFabric.Model.Tests.Repository;

/// <summary>The repository as it lies on disk keeps its own rules. Each rule is shown to catch a violation in <see cref="RuleSelfTests"/>.</summary>
public sealed class RepositoryRules
{
    [Fact]
    public void Tree_is_read_whole()
    {
        Assert.Contains(SourceTree.Files, file => file.Path == "Directory.Build.props");
        Assert.Contains(SourceTree.Files, file => file.Path == Ratchet.Path);
        Assert.True(SourceTree.Files.Count(file => file.IsProduct) > 20);
    }

    [Fact]
    public void Projects_reference_one_way() => Holds(ProjectReferences.Check(SourceTree.Files));

    [Fact]
    public void Product_code_has_no_banned_text() => Holds(BannedTexts.Check(SourceTree.Files));

    [Fact]
    public void Serialized_types_keep_their_names() => Holds(SerializedTypes.Check(SourceTree.Files));

    [Fact]
    public void Actions_sit_in_files_of_their_names() => Holds(ActionFiles.Check(SourceTree.Files));

    [Fact]
    public void Files_name_no_machine() => Holds(MachineTraces.Check(SourceTree.Files));

    [Fact]
    public void Links_between_pages_lead_somewhere() =>
        Holds(MarkdownLinks.Check(SourceTree.Files, path => Path.Exists(Path.Combine(RepositoryRoot.Path, path))));

    [Fact]
    public void Sizes_keep_to_the_ratchet() =>
        Holds(Ratchet.Check(new Sizes(SourceTree.Files), Ratchet.Parse(SourceTree.Files.Single(file => file.Path == Ratchet.Path).Text)));

    [Fact]
    public void Sizes_are_small_on_the_whole() => Holds(new Sizes(SourceTree.Files).CheckSpread());

    private static void Holds(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
