using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tests.Kernel;
using CloudFabric.Model.Tests.Regions;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class HardwareBytesTests
{
    private static readonly DataCenterHardware Hardware = new(
        [new RackGroup("yitian-710", 2, 16, 128, 1024, 4, "os")], [new StoragePool("essd", ["cloud_essd"], 1_000)], new TrunkPorts(8, 400));

    [Fact]
    public void DataCenterState_with_hardware_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAG2NuLWhhbmd6aG91LWJBF2NuLWhhbmd6aG91QStOYW1lIG9mIGNuLWhhbmd6aG91LWJBI2NuLWhhbmd6aG91LWIg5ZCNISAABUELY2xvdW" +
        "RAFWNsb3VkX2Vzc2Tg4EEJT3BlbiHoICAAAyHoQBV5aXRpYW4tNzEwAQkBQQECBAECIAERQQVvc+Dg4CEgAAMh6EAJZXNzZCEgAAPBFeDgAUIf" +
        "4ODgIegAIQGCDODg4A==",
        SmallWorld.HangzhouB with { Built = Hardware });

    private static readonly PartState Draining = new("cn", "cn-a", ["cn-a-r0001-h01"], PartStatus.Draining);

    [Fact]
    public void PartState_has_the_released_bytes()
    {
        Golden.AssertBytes("IOhABWNuQQljbi1hISAAA0EdY24tYS1yMDAwMS1oMDHg4EERRHJhaW5pbmfBAeA=", Draining);
        Golden.AssertBytes(
            "IOhABWNuQQljbi1hISAAA0EdY24tYS1yMDAwMS1oMDHg4EERRHJhaW5pbmch6CCAAIC19/V/nwiBAAAAAAAAAADgAQlBCWZ1bGzg4A==",
            Draining with { Drain = new DrainProgress(DateTimeOffset.UnixEpoch, 2, "full") });
    }

    [Fact]
    public void PartState_of_before_instances_were_moved_is_still_read() => Assert.Equivalent(
        Draining, Golden.Read<PartState>("IOhABWNuQQljbi1hISAAA0EdY24tYS1yMDAwMS1oMDHg4EERRHJhaW5pbmfg"), strict: true);

    [Fact]
    public void Looked_has_the_released_bytes() => Golden.AssertBytes<PartCommand>(
        "MAEsfbYHK2NmLlBhcnRDb21tYW5kLkxvb2tlZOjo6AAJAQ1BCWZ1bGzg", new PartCommand.Looked(2, 3, "full"));

    [Fact]
    public void PlacedHost_has_the_released_bytes() => Golden.AssertBytes(
        "IOgg6EAFY25BCWNuLWFBFWNuLWEtcjAwMDFBHWNuLWEtcjAwMDEtaDAxAQkBBAACAQXgAQIEYQAAEAABEeA=",
        new PlacedHost(new HostPlace("cn", "cn-a", "cn-a-r0001", "cn-a-r0001-h01", 2, 8_192, 1), 128, 1_048_576, 4));

    [Theory]
    [InlineData(typeof(DataCenterHardware), "cf.DataCenterHardware")]
    [InlineData(typeof(RackGroup), "cf.RackGroup")]
    [InlineData(typeof(StoragePool), "cf.StoragePool")]
    [InlineData(typeof(TrunkPorts), "cf.TrunkPorts")]
    [InlineData(typeof(PoolPlace), "cf.PoolPlace")]
    [InlineData(typeof(PoolSize), "cf.PoolSize")]
    [InlineData(typeof(HostPlace), "cf.HostPlace")]
    [InlineData(typeof(PlacedHost), "cf.PlacedHost")]
    [InlineData(typeof(PartState), "cf.PartState")]
    [InlineData(typeof(PartCommand), "cf.PartCommand")]
    [InlineData(typeof(PartCommand.Drain), "cf.PartCommand.Drain")]
    [InlineData(typeof(PartCommand.Undrain), "cf.PartCommand.Undrain")]
    [InlineData(typeof(PartCommand.Retire), "cf.PartCommand.Retire")]
    [InlineData(typeof(PartCommand.Looked), "cf.PartCommand.Looked")]
    [InlineData(typeof(DrainProgress), "cf.DrainProgress")]
    [InlineData(typeof(DataCenterCommand.AddRacks), "cf.DataCenterCommand.AddRacks")]
    [InlineData(typeof(DataCenterCommand.PutPool), "cf.DataCenterCommand.PutPool")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
