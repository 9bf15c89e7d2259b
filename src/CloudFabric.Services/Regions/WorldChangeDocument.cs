namespace CloudFabric.Services.Regions;

/// <summary>
/// What shall change in the world, as JSON has it; every member may be missing. It may be sent again: what is done already is left. Only racks
/// are added again, unless <see cref="RackAddition.After"/> says behind which rack they belong.
/// </summary>
internal sealed record WorldChangeDocument
{
    /// <summary>Named lists of disk categories, beside those of the built-in world.</summary>
    public Dictionary<string, string[]> Offers { get; init; } = [];

    /// <summary>Named profiles, beside the built-in ones.</summary>
    public Dictionary<string, HardwareDocument> Hardware { get; init; } = [];

    /// <summary>Regions to open, as the world file has them.</summary>
    public RegionDocument[] Regions { get; init; } = [];

    /// <summary>Zones to open in regions that are there.</summary>
    public ZoneAddition[] Zones { get; init; } = [];

    /// <summary>Closed regions and zones to open again, by id.</summary>
    public string[] Reopen { get; init; } = [];

    public RackAddition[] Racks { get; init; } = [];

    /// <summary>Pools to add, or to give more room.</summary>
    public PoolAddition[] Pools { get; init; } = [];

    /// <summary>Racks and hosts, by id, that shall take nothing more.</summary>
    public string[] Drain { get; init; } = [];

    /// <summary>Racks and hosts, by id, that shall take something again.</summary>
    public string[] Undrain { get; init; } = [];

    /// <summary>Racks and hosts, by id, that go for good.</summary>
    public string[] Retire { get; init; } = [];

    /// <summary>Zones and regions to close, by id.</summary>
    public string[] Close { get; init; } = [];

    /// <summary>The regions with everything that a world file may name.</summary>
    public WorldDocument ToWorld() => new(
        WorldFile.BuiltInOffers.Concat(Offers).GroupBy(offer => offer.Key).ToDictionary(offers => offers.Key, offers => offers.Last().Value), Regions, Hardware);
}

/// <summary>A zone to open.</summary>
internal sealed record ZoneAddition(string Region, string Zone, string Offer, string? Hardware = null);

/// <summary>Racks to put into a zone.</summary>
/// <param name="After">How many racks there are before these; null for however many there are.</param>
internal sealed record RackAddition(
    string Zone, string Chip, int Racks, int Hosts, int Vcpus, int MemoryGib, int Gpus = 0, string OsImage = "fabric-host-1", int? After = null)
{
    public RackDocument Rack => new(Chip, Racks, Hosts, Vcpus, MemoryGib, Gpus, OsImage);
}

/// <summary>A pool of a zone as it shall be.</summary>
internal sealed record PoolAddition(string Zone, string Name, string[] Categories, long CapacityGib)
{
    public PoolDocument Pool => new(Name, Categories, CapacityGib);
}
