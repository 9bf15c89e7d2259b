using CloudFabric.Services.Accounts;
using CloudFabric.Services.Samples;

namespace CloudFabric.Services.Tests.Samples;

public sealed class DescribeVpcsTests
{
    [Fact]
    public async Task DescribeVpcs_is_not_emulated_yet()
    {
        var outcome = await new DescribeVpcs().Handle(new DescribeVpcsRequest(), Calls.By(new Identity("1000000000000001")));

        Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
    }
}
