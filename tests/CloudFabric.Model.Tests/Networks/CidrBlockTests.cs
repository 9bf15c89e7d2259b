using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

public sealed class CidrBlockTests
{
    /// <summary>Every block of 64 addresses and of their parts: small enough to look at each address.</summary>
    private static readonly CidrBlock[] Blocks =
    [
        .. from mask in Enumerable.Range(26, 7)
           from place in Enumerable.Range(0, 1 << (mask - 26))
           select new CidrBlock(CidrBlock.Parse("10.1.2.64/26").First + (uint)(place << (32 - mask)), mask),
    ];

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.0/8")]
    [InlineData("192.168.1.128/25")]
    [InlineData("255.255.255.255/32")]
    public void Parse_gives_the_text_back(string text) => Assert.Equal(text, CidrBlock.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0/8")]
    [InlineData("010.0.0.0/8")]
    [InlineData("256.0.0.0/8")]
    [InlineData("0x0a.0.0.0/8")]
    [InlineData("::/8")]
    public void TryParse_of_no_block_is_false(string? text) => Assert.False(CidrBlock.TryParse(text, out _));

    [Fact]
    public void Blocks_agree_with_looking_at_each_address()
    {
        Assert.Equal(127, Blocks.Length);
        var addresses = Blocks.ToDictionary(block => block, block => Enumerate(block).ToHashSet());
        int overlapping = 0, disjoint = 0;
        foreach (var one in Blocks)
        {
            Assert.Equal(addresses[one].Count, one.Size);
            Assert.Equal((addresses[one].Min(), addresses[one].Max()), (one.First, one.Last));
            foreach (var other in Blocks)
            {
                var shared = addresses[one].Overlaps(addresses[other]);
                Assert.Equal(shared, one.Overlaps(other));
                Assert.Equal(addresses[one].IsSupersetOf(addresses[other]), one.Contains(other));
                Assert.Equal(addresses[one].Contains(other.First), one.Contains(other.First));
                _ = shared ? overlapping++ : disjoint++;
            }
        }

        Assert.True(overlapping > 500 && disjoint > 5_000, $"{overlapping} {disjoint}");
    }

    [Fact]
    public void Of_is_the_block_that_holds_the_address() => Assert.All(Blocks, block =>
        Assert.All(Enumerate(block), address => Assert.Equal(block, CidrBlock.Of(address, block.Mask))));

    private static IEnumerable<uint> Enumerate(CidrBlock block) => Enumerable.Range(0, (int)block.Size).Select(i => block.First + (uint)i);
}
