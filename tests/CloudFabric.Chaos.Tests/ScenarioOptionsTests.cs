namespace CloudFabric.Chaos.Tests;

public sealed class ScenarioOptionsTests
{
    [Fact]
    public void Options_given_and_defaulted_as_expected()
    {
        var options = new ScenarioOptions(["--rounds", "3", "--cluster", "--zone", "z"]);
        Assert.Equal((3, 9, true, false, "z", null), (
            options.Number("rounds", 1), options.Number("other", 9), options.Flag("cluster"), options.Flag("kill"),
            options.Text("zone", "x"), options.TextOrNull("none")));
        options.RefuseUnknown();
    }

    [Fact]
    public void RefuseUnknown_misspelt_option_is_named()
    {
        var options = new ScenarioOptions(["--round", "3"]);
        options.Number("rounds", 1);
        Assert.Contains("--round.", Assert.Throws<UsageException>(options.RefuseUnknown).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rounds", "many")]
    [InlineData("--rounds")]
    public void Number_without_a_number_is_refused(params string[] arguments) =>
        Assert.Throws<UsageException>(() => new ScenarioOptions(arguments).Number("rounds", 1));

    [Fact]
    public void Options_bare_word_is_refused() => Assert.Throws<UsageException>(() => new ScenarioOptions(["rounds"]));
}
