namespace CloudFabric.Chaos.Capacity;

/// <summary>
/// A world that is known to the last place: zones of identical racks, whose hosts have one processor and its memory for each instance, a pool
/// for their system disks and one for data disks. Fully grown it has room for three quarters of what is asked for.
/// </summary>
/// <param name="Scale">Instances and data disks asked for together; a multiple of <see cref="ScaleStep"/>.</param>
internal sealed record RoomPlan(int Scale)
{
    public const string Region = "xx-room";
    public const string InstanceType = "ecs.c8y.small";
    public const string ImageFamily = "acs:alibaba_cloud_linux_3_2104_lts_arm64";
    public const string SystemCategory = "cloud_essd";
    public const string DataCategory = "cloud_auto";
    public const int SystemGib = 20;
    public const int DataGib = 10;
    public const string SystemPool = "system";
    public const string DataPool = "data";

    /// <summary>Racks of a zone at first and in the end: it grows by one at a time.</summary>
    public const int FirstRacks = 6;
    public const int LastRacks = 10;
    public const int HostsPerRack = 10;

    public const int ScaleStep = 800;
    private const int MemoryGib = 2;
    private const string Chip = "yitian-710";

    public static readonly IReadOnlyList<string> Zones = [$"{Region}-a", $"{Region}-b", $"{Region}-c"];

    public int PlacesPerHost => Scale / ScaleStep;

    /// <summary>Instances, and as many data disks, that a zone has room for.</summary>
    public int PlacesOfZone(int racks) => racks * HostsPerRack * PlacesPerHost;

    public int Places(int racks) => Zones.Count * PlacesOfZone(racks);

    /// <summary>All that a zone can have sold.</summary>
    public RoomUsage Room(string zone, int racks) =>
        new(zone, PlacesOfZone(racks), (long)PlacesOfZone(racks) * SystemGib, (long)PlacesOfZone(racks) * DataGib);

    /// <summary>The file of the world at its beginning.</summary>
    public object World() => new
    {
        offers = new Dictionary<string, string[]> { ["room"] = [SystemCategory, DataCategory] },
        hardware = new Dictionary<string, object>
        {
            ["room"] = new
            {
                racks = new[] { new { chip = Chip, racks = FirstRacks, hosts = HostsPerRack, vcpus = PlacesPerHost, memoryGib = PlacesPerHost * MemoryGib } },
                pools = new[] { Pool(SystemPool, SystemCategory, SystemGib), Pool(DataPool, DataCategory, DataGib) },
                trunk = new { ports = 1, gbps = 100 },
            },
        },
        regions = new[]
        {
            new
            {
                id = Region, name = "Room", chineseName = "房", city = "Room", chineseCity = "房", area = "Nowhere", latitude = 1.5, longitude = 2.5,
                code = "xxr", opened = 2020, status = "available", zones = Zones.ToDictionary(zone => zone, _ => new { offer = "room", hardware = "room" }),
            },
        },
    };

    /// <summary>The document that gives every zone its next rack and the room in the pools that goes with it.</summary>
    public object Growth(int racks) => new
    {
        racks = Zones.Select(zone => new
        {
            zone, chip = Chip, racks = 1, hosts = HostsPerRack, vcpus = PlacesPerHost, memoryGib = PlacesPerHost * MemoryGib, after = racks - 1,
        }),
        pools = Zones.SelectMany(zone => (object[])
        [
            new { zone, name = SystemPool, categories = new[] { SystemCategory }, capacityGib = Room(zone, racks).SystemGib },
            new { zone, name = DataPool, categories = new[] { DataCategory }, capacityGib = Room(zone, racks).DataGib },
        ]),
    };

    private object Pool(string name, string category, int diskGib) =>
        new { name, categories = new[] { category }, capacityGib = (long)PlacesOfZone(FirstRacks) * diskGib };
}
