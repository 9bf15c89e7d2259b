using CloudFabric.Model.Regions;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Regions;

public sealed class RegionBytesTests
{
    [Fact]
    public void RegionState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAF2NuLWhhbmd6aG91QSdOYW1lIG9mIGNuLWhhbmd6aG91QR9jbi1oYW5nemhvdSDlkI1BCUNpdHlBC0NoaW5hgYXrUbgeRT5AgQrXo3A9Cl" +
            "5AQQdicDEB2j5BE2F2YWlsYWJsZeA=",
        SmallWorld.Hangzhou);

    [Fact]
    public void DataCenterState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAG2NuLWhhbmd6aG91LWJBF2NuLWhhbmd6aG91QStOYW1lIG9mIGNuLWhhbmd6aG91LWJBI2NuLWhhbmd6aG91LWIg5ZCNISAABUELY2xvdW" +
        "RAFWNsb3VkX2Vzc2Tg4EEJT3BlbsEB4A==",
        SmallWorld.HangzhouB);

    /// <summary>As it was written before hardware: it has none, and an unbounded pool.</summary>
    [Fact]
    public void DataCenterState_of_before_hardware_is_read_without_any()
    {
        var state = Golden.Read<DataCenterState>(
            "IOhAG2NuLWhhbmd6aG91LWJBF2NuLWhhbmd6aG91QStOYW1lIG9mIGNuLWhhbmd6aG91LWJBI2NuLWhhbmd6aG91LWIg5ZCNISAABUELY2xvdW" +
            "RAFWNsb3VkX2Vzc2Tg4EEJT3BlbuA=");

        Assert.Null(state.Built);
        Assert.Equal(0, state.Hardware.RackCount);
        Assert.Null(state.Hardware.PoolOf("cloud_essd"));
    }

    [Fact]
    public void RegionCommands_have_the_released_bytes()
    {
        Golden.AssertBytes<RegionCommand>(
            "MAFPyNxiKWNmLlJlZ2lvbkNvbW1hbmQuQWRk6OjoIOhAF2NuLWhhbmd6aG91QSdOYW1lIG9mIGNuLWhhbmd6aG91QR9jbi1oYW5nemhvdSDlkI" +
                "1BCUNpdHlBC0NoaW5hgYXrUbgeRT5AgQrXo3A9Cl5AQQdicDEB2j5BE2F2YWlsYWJsZeDg",
            new RegionCommand.Add(SmallWorld.Hangzhou));
        Golden.AssertBytes<RegionCommand>("MAE05nTELWNmLlJlZ2lvbkNvbW1hbmQuQ2xvc2Xo6Ojg", new RegionCommand.Close());
        Golden.AssertBytes<RegionCommand>("MAHuu5eUL2NmLlJlZ2lvbkNvbW1hbmQuUmVvcGVu6Ojo4A==", new RegionCommand.Reopen());
    }

    [Fact]
    public void DataCenterCommands_have_the_released_bytes()
    {
        Golden.AssertBytes<DataCenterCommand>(
            "MAEyGJdRMWNmLkRhdGFDZW50ZXJDb21tYW5kLkFkZOjo6CDoQBtjbi1oYW5nemhvdS1iQRdjbi1oYW5nemhvdUErTmFtZSBvZiBjbi1oYW5nem" +
            "hvdS1iQSNjbi1oYW5nemhvdS1iIOWQjSEgAAVBC2Nsb3VkQBVjbG91ZF9lc3Nk4OBBCU9wZW7BAeDg",
            new DataCenterCommand.Add(SmallWorld.HangzhouB));
        Golden.AssertBytes<DataCenterCommand>(
            "MAEKCNbQNWNmLkRhdGFDZW50ZXJDb21tYW5kLkNsb3Nl6Ojo4A==",
            new DataCenterCommand.Close());
        Golden.AssertBytes<DataCenterCommand>(
            "MAFpXlSaN2NmLkRhdGFDZW50ZXJDb21tYW5kLlJlb3Blbujo6OA=",
            new DataCenterCommand.Reopen());
    }

    [Fact]
    public void AddRacks_has_the_released_bytes() => Golden.AssertBytes<DataCenterCommand>(
        "MAFFblosO2NmLkRhdGFDZW50ZXJDb21tYW5kLkFkZFJhY2tz6OjoAA0h6EAdaW50ZWwtaWNlLWxha2UBCQFBAQIEAQIgAQFBBW9z4OA=",
        new DataCenterCommand.AddRacks(3, new("intel-ice-lake", 2, 16, 128, 1024, 0, "os")));

    [Theory]
    [InlineData(typeof(RegionState), "cf.RegionState")]
    [InlineData(typeof(DataCenterState), "cf.DataCenterState")]
    [InlineData(typeof(RegionCommand), "cf.RegionCommand")]
    [InlineData(typeof(RegionCommand.Add), "cf.RegionCommand.Add")]
    [InlineData(typeof(RegionCommand.Close), "cf.RegionCommand.Close")]
    [InlineData(typeof(RegionCommand.Reopen), "cf.RegionCommand.Reopen")]
    [InlineData(typeof(DataCenterCommand), "cf.DataCenterCommand")]
    [InlineData(typeof(DataCenterCommand.Add), "cf.DataCenterCommand.Add")]
    [InlineData(typeof(DataCenterCommand.Close), "cf.DataCenterCommand.Close")]
    [InlineData(typeof(DataCenterCommand.Reopen), "cf.DataCenterCommand.Reopen")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
