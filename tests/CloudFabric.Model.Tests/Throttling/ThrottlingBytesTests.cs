using CloudFabric.Model.Tests.Kernel;
using CloudFabric.Model.Throttling;

namespace CloudFabric.Model.Tests.Throttling;

public sealed class ThrottlingBytesTests
{
    [Fact]
    public void ThrottlingState_has_the_released_bytes() => Golden.AssertBytes(
        "IOggIAADIehAAypBB0Vjc0EVQ3JlYXRlRGlza4EAAAAAAAAEQAEpQR9UaHJvdHRsaW5nLlVzZXLg4ODg", new ThrottlingState([new ThrottlingRule("*", "Ecs", "CreateDisk", 2.5, 10, "Throttling.User")]));

    [Theory]
    [InlineData(typeof(ThrottlingState), "cf.ThrottlingState")]
    [InlineData(typeof(ThrottlingRule), "cf.ThrottlingRule")]
    [InlineData(typeof(SetThrottling), "cf.SetThrottling")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
