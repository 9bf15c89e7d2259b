namespace CloudFabric.Benchmarks.Measures;

/// <summary>A region of two zones: one with hosts and a pool, one that sells disks of which no pool holds any.</summary>
internal static class CapacityWorld
{
    public const string Region = "xx-bench";
    public const string Pooled = $"{Region}-a";
    public const string Bare = $"{Region}-b";

    private static readonly object Trunk = new { ports = 1, gbps = 100 };

    public static object Document { get; } = new
    {
        offers = new Dictionary<string, string[]> { ["disks"] = ["cloud_essd"] },
        hardware = new Dictionary<string, object>
        {
            ["full"] = new
            {
                racks = new[] { new { chip = "intel-ice-lake", racks = 100, hosts = 16, vcpus = 128, memoryGib = 1024 } },
                pools = new[] { new { name = "essd", categories = new[] { "cloud_essd" }, capacityGib = 1_000_000_000 } },
                trunk = Trunk,
            },
            ["none"] = new { racks = Array.Empty<object>(), pools = Array.Empty<object>(), trunk = Trunk },
        },
        regions = new[]
        {
            new
            {
                id = Region, name = "Bench", chineseName = "测", city = "Bench", chineseCity = "测", area = "Nowhere", latitude = 1.5, longitude = 2.5,
                code = "xxb", opened = 2020, status = "available",
                zones = new Dictionary<string, object>
                {
                    [Pooled] = new { offer = "disks", hardware = "full" }, [Bare] = new { offer = "disks", hardware = "none" },
                },
            },
        },
    };
}
