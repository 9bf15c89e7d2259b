using CloudFabric.Services.Accounts;
using CloudFabric.Services.Capacity;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class DescribeInstanceTypesTests
{
    [Fact]
    public async Task Pages_by_token_hold_every_type_once()
    {
        var seen = new List<string>();
        for (var token = ""; ;)
        {
            var page = await Ask(new DescribeInstanceTypesRequest { MaxResults = 100, NextToken = token });
            seen.AddRange(page.InstanceTypes.InstanceType.Select(type => type.InstanceTypeId));
            token = page.NextToken;
            if (token.Length == 0)
            {
                break;
            }
        }

        Assert.Equal(InstanceTypes.All.Select(type => type.Name), seen);
    }

    [Fact]
    public async Task A_type_has_its_official_members()
    {
        var type = Assert.Single((await Ask(new DescribeInstanceTypesRequest { InstanceTypes = ["ecs.g8i.2xlarge"] })).InstanceTypes.InstanceType);

        Assert.Equal(("ecs.g8i", 8, 32m, "X86", "required"), (type.InstanceTypeFamily, type.CpuCoreCount, type.MemorySize, type.CpuArchitecture, type.NvmeSupport));
        Assert.Equal((6_144_000, 17, 4), (type.InstanceBandwidthRx, type.DiskQuantity, type.EniQuantity));
        Assert.Equal(4_096_000, type.NetworkInfo.BandwidthWeighting.WeightingInfos.WeightingInfo[0].EbsBandwidth);
    }

    [Fact]
    public async Task Filters_all_hold()
    {
        var found = (await Ask(new DescribeInstanceTypesRequest
        {
            CpuArchitecture = "ARM", MinimumCpuCoreCount = 4, MaximumCpuCoreCount = 8, MaximumMemorySize = 32, InstanceCategories = ["General-purpose", "Memory-optimized"],
        })).InstanceTypes.InstanceType.Select(type => type.InstanceTypeId);

        Assert.Equal(["ecs.g8y.xlarge", "ecs.g8y.2xlarge", "ecs.r8y.xlarge"], found);
        Assert.All(
            (await Ask(new DescribeInstanceTypesRequest { MinimumGPUAmount = 1, MinimumDiskQuantity = 65 })).InstanceTypes.InstanceType,
            type => Assert.Equal((8, 65), (type.GPUAmount, type.DiskQuantity)));
    }

    [Fact]
    public async Task Views_are_made_once_for_all_calls()
    {
        var request = new DescribeInstanceTypesRequest { InstanceTypes = ["ecs.g8i.2xlarge"], MinimumCpuCoreCount = 8 };

        Assert.Same((await Ask(request)).InstanceTypes.InstanceType[0], (await Ask(request)).InstanceTypes.InstanceType[0]);
    }

    [Fact]
    public async Task A_token_that_no_page_gave_out_is_refused() => Assert.Equal(
        "InvalidParameter.NextToken",
        (await new DescribeInstanceTypes().Handle(new DescribeInstanceTypesRequest { NextToken = "x" }, Calls.By(new Identity("1")))).Fault?.Code);

    [Fact]
    public async Task Families_are_those_whose_hosts_stand_in_the_region()
    {
        var world = new TestWorld(new DataCenterHardware([TestWorld.Racks(1)], [], new TrunkPorts(0, 0)));
        var request = new DescribeInstanceTypeFamiliesRequest { RegionId = TestWorld.Region, Generation = "ecs-7" };

        var families = (await new DescribeInstanceTypeFamilies(world).Handle(request, Calls.By(new Identity("1")))).Value().InstanceTypeFamilies.InstanceTypeFamily;

        Assert.Contains(families, family => family.InstanceTypeFamilyId == "ecs.g7");
        Assert.DoesNotContain(families, family => family.InstanceTypeFamilyId is "ecs.g7a" or "ecs.g8i");
    }

    private static async Task<DescribeInstanceTypesResponse> Ask(DescribeInstanceTypesRequest request) =>
        (await new DescribeInstanceTypes().Handle(request, Calls.By(new Identity("1")))).Value();
}
