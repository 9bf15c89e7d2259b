using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Capacity;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class DescribePriceTests
{
    [Fact]
    public async Task Disk_costs_its_capacity_and_its_operations()
    {
        var answer = (await Ask(new DescribePriceRequest
        {
            RegionId = TestWorld.Region, ResourceType = "disk", DataDisk = [new() { Category = "cloud_auto", Size = 40, ProvisionedIops = 1_000 }],
        })).Value();

        Assert.Equal(("CNY", 0.1465m), (answer.PriceInfo.Price.Currency, answer.PriceInfo.Price.TradePrice));
    }

    [Fact]
    public async Task Instances_cost_the_sum_of_their_parts_times_their_number()
    {
        var request = new DescribePriceRequest
        {
            RegionId = TestWorld.Region, InstanceType = "ecs.g7.large", SystemDisk = new() { Category = "cloud_essd", Size = 40 },
        };

        var one = (await Ask(request)).Value().PriceInfo.Price;
        var three = (await Ask(request with { Amount = 3 })).Value().PriceInfo.Price;

        Assert.Equal((2 * 0.14m) + (8 * 0.032m) + 0.084m, one.TradePrice);
        Assert.Equal(3 * one.TradePrice, three.TradePrice);
        Assert.Equal(["instanceType", "systemDisk"], three.DetailInfos.DetailInfo.Select(detail => detail.Resource));
    }

    [Theory]
    [InlineData("instance", "ecs.none.large", "cloud_essd", "InvalidInstanceType.ValueNotSupported")]
    [InlineData("disk", null, "cloud_gold", "InvalidDataDiskCategory.ValueNotSupported")]
    [InlineData("bandwidth", null, "cloud_essd", "UnsupportedOperation")]
    public async Task Mistakes_have_their_codes(string resource, string? type, string category, string code)
    {
        var request = new DescribePriceRequest
        {
            RegionId = TestWorld.Region, ResourceType = resource, InstanceType = type, DataDisk = [new() { Category = category, Size = 40 }],
        };

        Assert.Equal(code, (await Ask(request)).Fault?.Code);
    }

    private static async Task<Outcome<DescribePriceResponse>> Ask(DescribePriceRequest request) =>
        await new DescribePrice(new TestWorld(DataCenterHardware.None)).Handle(request, Calls.By(new Identity("1")));
}
