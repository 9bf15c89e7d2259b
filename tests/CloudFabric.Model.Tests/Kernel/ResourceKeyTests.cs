using CloudFabric.Model.Kernel;
using CsCheck;

namespace CloudFabric.Model.Tests.Kernel;

public sealed class ResourceKeyTests
{
    [Fact]
    public void Parse_of_what_ToString_wrote_is_the_same_key()
    {
        var part = Gen.String[Gen.Char["abcz019-:"], 1, 12];
        Gen.Select(part, part, part, (region, kind, id) => new ResourceKey(region, kind, id))
            .Sample(key => ResourceKey.Parse(key.ToString()) == key && key.ToString().Split('/').Length == 3);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a/b/")]
    [InlineData("/b/c")]
    [InlineData("a//c")]
    [InlineData("a/b/c/d")]
    [InlineData("a/b/c\n")]
    [InlineData("a\tb/c/d")]
    [InlineData("a/b/ ")]
    [InlineData("a/b/\0")]
    [InlineData("a/b/ä")]
    public void TryParse_of_anything_else_fails(string? text)
    {
        Assert.False(ResourceKey.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ResourceKey.Parse(text!));
    }

    [Theory]
    [InlineData("", "b", "c")]
    [InlineData("a/b", "c", "d")]
    [InlineData("cn-x\ny", "disk", "d")]
    [InlineData("a", "b", "\u007f")]
    public void New_key_of_parts_that_would_not_parse_is_refused(string region, string kind, string id) =>
        Assert.Throws<ArgumentException>(() => new ResourceKey(region, kind, id));

    [Fact]
    public void New_key_of_a_part_that_no_index_takes_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ResourceKey("a", "b", new string('c', ResourceKey.MaxPartLength + 1)));
}
