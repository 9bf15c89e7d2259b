using CloudFabric.Model.Quotas;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Quotas;

public sealed class QuotaBytesTests
{
    [Fact]
    public void QuotaState_has_the_released_bytes() => Golden.AssertBytes(
        "IOggIAADIehAAypBF2NuLWhhbmd6aG91AQUBCQENAREBFQEZ4ODgAR3g", new QuotaState([new QuotaRule("*", "cn-hangzhou") { Vcpus = 1, Disks = 2, DiskGib = 3, Vpcs = 4, VSwitches = 5, SecurityGroups = 6 }], 7));

    [Theory]
    [InlineData(typeof(QuotaState), "cf.QuotaState")]
    [InlineData(typeof(QuotaRule), "cf.QuotaRule")]
    [InlineData(typeof(SetQuotas), "cf.SetQuotas")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
