using System.Text.Json;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Refusals that need the real actions and a world, but no grain.</summary>
public sealed class OfficialRefusalTests
{
    private const string Ecs = "/?Version=2014-05-26&AccessKeyId=test&Action=";

    [Theory]
    [InlineData("CreateDisk&ZoneId=cn-hangzhou-k&Size=40&DiskCategory=cloud_essd")]
    [InlineData("DescribeDisks")]
    [InlineData("DescribeZones")]
    [InlineData("TagResources&ResourceType=disk&ResourceId.1=d-bp100000000000000000&Tag.1.Key=a")]
    [InlineData("UntagResources&ResourceType=disk&ResourceId.1=d-bp100000000000000000&All=true")]
    [InlineData("ListTagResources&ResourceType=disk&ResourceId.1=d-bp100000000000000000")]
    public async Task Handle_region_that_does_not_exist_is_not_found(string action)
    {
        await using var server = await FabricServer.Start();
        foreach (var region in new[] { "cn-nowhere", "-", "cn%2Fdisk", "CN-Hangzhou" })
        {
            var (status, answer) = await server.Get($"{Ecs}{action}&RegionId={region}");

            Assert.Equal((404, "InvalidRegionId.NotFound"), (status, answer.GetProperty("Code").GetString()));
        }
    }

    [Theory]
    [InlineData("x", 400, "InvalidParameter.DiskIds")]
    [InlineData("d-bp100000000000000000", 400, "InvalidParameter.DiskIds")]
    [InlineData("[\"a\"", 400, "InvalidParameter.DiskIds")]
    [InlineData("{}", 400, "InvalidParameter.DiskIds")]
    [InlineData("[1]", 400, "InvalidParameter.DiskIds")]
    [InlineData("null", 400, "InvalidParameter.DiskIds")]
    [InlineData("[]", 200, null)]
    [InlineData("[\"d-absent\"]", 200, null)]
    public async Task DescribeDisks_ids_are_a_json_list(string ids, int status, string? code) =>
        Assert.Equal((status, code), await Describe(ids));

    [Theory]
    [InlineData(100, 200, null)]
    [InlineData(101, 403, "InvalidDiskIds.Malformed")]
    public async Task DescribeDisks_ids_are_100_at_most(int count, int status, string? code) =>
        Assert.Equal((status, code), await Describe(JsonSerializer.Serialize(Enumerable.Repeat("d-bp100000000000000000", count))));

    private static async Task<(int Status, string? Code)> Describe(string ids)
    {
        await using var server = await FabricServer.Start();
        var (status, answer) = await server.Get($"{Ecs}DescribeDisks&RegionId=cn-hangzhou&DiskIds={Uri.EscapeDataString(ids)}");
        return (status, answer.TryGetProperty("Code", out var code) ? code.GetString() : null);
    }
}
