using CloudFabric.Services.Accounts;
using CloudFabric.Services.Samples;

namespace CloudFabric.Services.Tests.Samples;

public sealed class AttachInstancesTests
{
    [Fact]
    public async Task AttachInstances_is_not_emulated_yet()
    {
        var outcome = await new AttachInstances().Handle(new AttachInstancesRequest(), Calls.By(new Identity("1000000000000001")));

        Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
    }
}
