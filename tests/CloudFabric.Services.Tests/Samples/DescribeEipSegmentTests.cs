using CloudFabric.Services.Accounts;
using CloudFabric.Services.Samples;

namespace CloudFabric.Services.Tests.Samples;

public sealed class DescribeEipSegmentTests
{
    [Fact]
    public async Task DescribeEipSegment_is_not_emulated_yet()
    {
        var outcome = await new DescribeEipSegment().Handle(new DescribeEipSegmentRequest(), Calls.By(new Identity("1000000000000001")));

        Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
    }
}
