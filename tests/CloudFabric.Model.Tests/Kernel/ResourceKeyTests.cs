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
    public void TryParse_of_anything_else_fails(string? text)
    {
        Assert.False(ResourceKey.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ResourceKey.Parse(text!));
    }
}
