using CloudFabric.Model.Instances;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>The bytes of deployment sets as rows and messages of released versions hold them.</summary>
public sealed class DeploymentSetBytesTests
{
    [Fact]
    public void DeploymentSetState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QQlkcy0xIYAAIIwQinfeCIEAAAAAAAAAAOBBB3dlYkELYWJvdXTg", new DeploymentSetState(GivenInstance.Account, GivenInstance.Region, "ds-1", GivenInstance.Noon) { Name = "web", Description = "about" });

    [Theory]
    [InlineData(typeof(DeploymentSetCommand.Create), "cf.DeploymentSetCommand.Create")]
    [InlineData(typeof(DeploymentSetCommand.Modify), "cf.DeploymentSetCommand.Modify")]
    [InlineData(typeof(DeploymentSetCommand.Delete), "cf.DeploymentSetCommand.Delete")]
    [InlineData(typeof(DeploymentSetResult), "cf.DeploymentSetResult")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
