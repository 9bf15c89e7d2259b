namespace CloudFabric.Benchmarks.Measures;

/// <summary>A region of one zone with more hosts and more room in its pool than a measurement can sell.</summary>
internal static class CapacityWorld
{
    public const string Region = "xx-bench";
    public const string Zone = $"{Region}-a";

    public static object Document { get; } = new
    {
        offers = new Dictionary<string, string[]> { ["disks"] = ["cloud_essd"] },
        hardware = new Dictionary<string, object>
        {
            ["room"] = new
            {
                racks = new[] { new { chip = "intel-ice-lake", racks = 100, hosts = 16, vcpus = 128, memoryGib = 1024 } },
                pools = new[] { new { name = "essd", categories = new[] { "cloud_essd" }, capacityGib = 1_000_000_000 } },
                trunk = new { ports = 1, gbps = 100 },
            },
        },
        regions = new[]
        {
            new
            {
                id = Region, name = "Bench", chineseName = "测", city = "Bench", chineseCity = "测", area = "Nowhere", latitude = 1.5, longitude = 2.5,
                code = "xxb", opened = 2020, status = "available",
                zones = new Dictionary<string, object> { [Zone] = new { offer = "disks", hardware = "room" } },
            },
        },
    };
}
