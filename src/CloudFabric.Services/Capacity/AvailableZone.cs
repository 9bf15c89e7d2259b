namespace CloudFabric.Services.Capacity;

/// <summary>Official wrapping.</summary>
public sealed record AvailableZoneList(IReadOnlyList<AvailableZone> AvailableZone);

/// <summary>What a zone has of what was asked for.</summary>
public sealed record AvailableZone(string RegionId, string ZoneId, string Status, string StatusCategory, AvailableResourceList AvailableResources);

/// <summary>Official wrapping.</summary>
public sealed record AvailableResourceList(IReadOnlyList<AvailableResource> AvailableResource);

/// <summary>One kind of resource.</summary>
public sealed record AvailableResource(string Type, SupportedResourceList SupportedResources);

/// <summary>Official wrapping.</summary>
public sealed record SupportedResourceList(IReadOnlyList<SupportedResource> SupportedResource);

/// <summary>One thing that can be had.</summary>
public sealed record SupportedResource(string Value, string Status, string StatusCategory)
{
    /// <summary>The smallest, of disks.</summary>
    public int? Min { get; init; }

    /// <summary>The largest, of disks.</summary>
    public int? Max { get; init; }

    /// <summary>GiB, of disks.</summary>
    public string? Unit { get; init; }

    internal static SupportedResource Of(string value, bool isInStock) => new(value, Stock.Status(isInStock), Stock.Category(isInStock));
}

/// <summary>The official words for what is there and what is not.</summary>
internal static class Stock
{
    public const string Available = "Available";

    public static string Status(bool isInStock) => isInStock ? Available : "SoldOut";

    public static string Category(bool isInStock) => isInStock ? "WithStock" : "WithoutStock";
}
