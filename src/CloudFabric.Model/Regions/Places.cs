using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Regions;

/// <summary>The keys, kinds and owner of what the world is made of.</summary>
public static class Places
{
    public const string RegionKind = "region";

    public const string ZoneKind = "zone";

    /// <summary>Regions and data centers belong to the fabric, not to an account.</summary>
    public const string Owner = "-";

    /// <summary>The row of a region, for example <c>cn-hangzhou/region/cn-hangzhou</c>.</summary>
    public static ResourceKey RegionKey(string regionId) => new(regionId, RegionKind, regionId);

    /// <summary>The row of a data center, for example <c>cn-hangzhou/zone/cn-hangzhou-b</c>.</summary>
    public static ResourceKey ZoneKey(string regionId, string zoneId) => new(regionId, ZoneKind, zoneId);
}
