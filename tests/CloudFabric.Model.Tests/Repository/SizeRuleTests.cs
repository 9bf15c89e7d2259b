using CloudFabric.Model.Tests.Repository.Reading;
using CloudFabric.Model.Tests.Repository.Rules;

namespace CloudFabric.Model.Tests.Repository;

/// <summary>The ratchet turns one way, and the counter behind it counts.</summary>
public sealed class SizeRuleTests
{
    private static readonly Dictionary<string, int> Nothing = [];

    [Fact]
    public void Check_unlisted_long_file_found() =>
        Assert.Contains("has 201 lines", Assert.Single(Ratchet.Check(new Sizes([Lines(201)]), Nothing)));

    [Fact]
    public void Check_file_at_the_limit_passes() => Assert.Empty(Ratchet.Check(new Sizes([Lines(200)]), Nothing));

    [Theory]
    [InlineData(35, 0)]
    [InlineData(36, 1)]
    public void Check_unlisted_long_method_found(int lines, int problems) =>
        Assert.Equal(problems, Ratchet.Check(new Sizes([Method(statements: lines - 4)]), Nothing).Count());

    [Theory]
    [InlineData(210, null)]
    [InlineData(205, "grew from 205 to 210")]
    public void Check_listed_file_may_only_shrink(int listed, string? problem)
    {
        var problems = Ratchet.Check(new Sizes([Lines(210)]), Ratchet.Parse($"# why\n{listed} src/A.cs\n"));

        Assert.Equal(problem is null ? 0 : 1, problems.Count(text => text.Contains(problem ?? "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("src/A.cs")]
    [InlineData("src/Gone.cs")]
    public void Check_entry_no_longer_needed_found(string name) =>
        Assert.Contains("take it off", Assert.Single(Ratchet.Check(new Sizes([Lines(10)]), Ratchet.Parse($"300 {name}"))));

    [Fact]
    public void CheckSpread_large_files_on_the_whole_found()
    {
        Assert.NotEmpty(new Sizes([Lines(61)]).CheckSpread());
        Assert.Empty(new Sizes([Lines(60)]).CheckSpread());
    }

    private static SourceFile Lines(int count) => new("src/A.cs", string.Join('\n', Enumerable.Repeat("//", count)) + "\n");

    private static SourceFile Method(int statements) =>
        new("src/A.cs", $$"""
            class A
            {
                [Fact]
                public async Task<(int A, string B)> Load<T>(int x = 3)
                    where T : class
                {
            {{string.Join('\n', Enumerable.Repeat("        Go(\"}\");", statements))}}
                }
            }
            """);
}
