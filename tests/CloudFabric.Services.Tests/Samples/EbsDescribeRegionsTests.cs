using CloudFabric.Services.Accounts;
using CloudFabric.Services.Samples;

namespace CloudFabric.Services.Tests.Samples;

public sealed class EbsDescribeRegionsTests
{
    [Fact]
    public async Task DescribeRegions_is_not_emulated_yet()
    {
        var outcome = await new EbsDescribeRegions().Handle(new EbsDescribeRegionsRequest(), Calls.By(new Identity("1000000000000001")));

        Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
    }
}
