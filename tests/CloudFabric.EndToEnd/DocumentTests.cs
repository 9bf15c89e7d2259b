using CloudFabric.EndToEnd.Documents;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the pages tell a reader to type works, and what they say about options is what the program says.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Pages => [.. DocumentPage.All().Where(page => page.Blocks.Count > 0).Select(page => page.Path)];

    [Theory, MemberData(nameof(Pages))]
    public async Task Commands_on_a_page_do_what_it_says(string path)
    {
        var page = DocumentPage.Read(path);
        if (page.NeedsNode)
        {
            Requirements.OfficialClients();
        }

        await using var shell = await DocumentShell.StartAsync();
        foreach (var block in page.Blocks)
        {
            var (code, said) = await shell.RunAsync(block.Script);

            Assert.True(code == 0, $"{path}: ended with {code}\n{block.Script}\n{said}");
            Assert.All(block.Expected, text => Assert.Contains(text, said));
        }
    }

    [Fact]
    public void Blocks_are_read_with_what_they_expect()
    {
        var page = new DocumentPage("page.md", "Text.\n```bash run node\necho one\n# expect: one\n```\n```bash\nrm all\n```\n```bash run\necho two\n```\n");

        Assert.Equal(["echo one\n# expect: one\n", "echo two\n"], page.Blocks.Select(block => block.Script));
        Assert.Equal(["one"], page.Blocks[0].Expected);
        Assert.True(page.NeedsNode);
    }

    [Fact]
    public void Pages_with_commands_are_found() => Assert.Superset(
        new HashSet<string> { "README.md", "docs/quickstart.md", "docs/operating.md" }, Pages.Select(row => row.Data).ToHashSet());

    [Fact]
    public async Task Table_of_options_says_what_help_says()
    {
        using var data = new DataFolder();
        var (code, usage) = await FabricProcess.RunAsync(data.Path, "--help");
        var options = usage.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal)).Select(TableRow).ToList();

        Assert.Equal(0, code);
        Assert.True(options.Count > 10);
        Assert.Equal(options, DocumentPage.Read("docs/operating.md").Text.Split('\n').Where(line => line.StartsWith("| `--", StringComparison.Ordinal)));
    }

    /// <summary>A line of the help as a row of a table: <c>  --port   what it is</c>.</summary>
    private static string TableRow(string line)
    {
        var words = line.Trim().Split(' ', 2);
        return $"| `{words[0]}` | {words[1].Trim()} |";
    }
}
