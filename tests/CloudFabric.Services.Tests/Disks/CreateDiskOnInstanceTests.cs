using CloudFabric.Services.Disks;

namespace CloudFabric.Services.Tests.Disks;

/// <summary>CreateDisk with an instance, which makes prepaid disks of prepaid instances only.</summary>
public sealed class CreateDiskOnInstanceTests
{
    [Fact]
    public async Task CreateDisk_on_an_instance_says_what_is_wrong_with_it()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);

        Assert.Equal("ChargeTypeViolation", await Create(DiskFabric.First));
        Assert.Equal("InvalidInstanceId.NotFound", await Create(DiskFabric.Second));
        Assert.Equal("InvalidInstanceId.NotFound", await Create("no/instance"));
        Assert.Empty(await fabric.Disks());

        Task<string?> Create(string instance) => fabric.Code("CreateDisk", new CreateDiskRequest
        {
            RegionId = DiskFabric.Region, InstanceId = instance, DiskCategory = "cloud_essd", Size = 40,
        });
    }
}
