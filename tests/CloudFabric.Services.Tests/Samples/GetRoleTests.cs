using CloudFabric.Services.Accounts;
using CloudFabric.Services.Samples;

namespace CloudFabric.Services.Tests.Samples;

public sealed class GetRoleTests
{
    [Fact]
    public async Task GetRole_is_not_emulated_yet()
    {
        var outcome = await new GetRole().Handle(new GetRoleRequest(), Calls.By(new Identity("1000000000000001")));

        Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
    }
}
