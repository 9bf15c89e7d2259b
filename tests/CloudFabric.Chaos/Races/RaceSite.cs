using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>What a worker has for itself: a VPC with a vSwitch and a group, and a zone that nobody else uses.</summary>
/// <param name="OwnZone">A zone that may be closed.</param>
internal sealed record RaceSite(string VpcId, string VSwitchId, string GroupId, string OwnZone)
{
    public const string Region = "xx-race";

    /// <summary>Where networks and instances are.</summary>
    public const string Zone = $"{Region}-a";

    /// <summary>Zones have letters, and the first is everybody's.</summary>
    public const int WorkersMax = 25;

    public static string ZoneOf(int worker) => $"{Region}-{(char)('b' + worker)}";

    /// <summary>The file of the world.</summary>
    public static object World(int workers) => new
    {
        offers = new Dictionary<string, string[]> { ["race"] = ["cloud_essd"] },
        hardware = new Dictionary<string, object>
        {
            ["race"] = new
            {
                racks = new[] { new { chip = "yitian-710", racks = 10, hosts = 16, vcpus = 128, memoryGib = 1024 } },
                pools = new[] { new { name = "essd", categories = new[] { "cloud_essd" }, capacityGib = 10_000_000 } },
                trunk = new { ports = 1, gbps = 100 },
            },
        },
        regions = new[]
        {
            new
            {
                id = Region, name = "Race", chineseName = "赛", city = "Race", chineseCity = "赛", area = "Nowhere", latitude = 1.5, longitude = 2.5,
                code = "xxs", opened = 2020, status = "available",
                zones = Enumerable.Range(0, workers).Select(ZoneOf).Prepend(Zone).ToDictionary(zone => zone, _ => "race"),
            },
        },
    };

    public static async Task<RaceSite> MakeAsync(NetworkCalls networks, int worker)
    {
        var vpc = await networks.MakeVpcAsync("10.0.0.0/8");
        return new RaceSite(vpc, await networks.MakeVSwitchAsync(vpc, Zone, "10.255.0.0/16"), await networks.MakeGroupAsync(vpc), ZoneOf(worker));
    }

    public Dictionary<string, string> Launch(string? vswitch = null, string? group = null) => new()
    {
        ["RegionId"] = Region,
        ["InstanceType"] = "ecs.c8y.small",
        ["ImageFamily"] = "acs:alibaba_cloud_linux_3_2104_lts_arm64",
        ["VSwitchId"] = vswitch ?? VSwitchId,
        ["SecurityGroupId"] = group ?? GroupId,
        ["SystemDisk.Category"] = "cloud_essd",
        ["SystemDisk.PerformanceLevel"] = "PL0",
        ["SystemDisk.Size"] = "20",
    };

    public static Dictionary<string, string> Disk(string zone) => new()
    {
        ["RegionId"] = Region, ["ZoneId"] = zone, ["DiskCategory"] = "cloud_essd", ["PerformanceLevel"] = "PL0", ["Size"] = "20",
    };
}
