using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Regions;

/// <summary>The refusals about places. Codes with a bare noun are the fabric's own: no official action closes a region.</summary>
public static class RegionFaults
{
    public static readonly Fault RegionNotFound = new(
        "InvalidRegionId.NotFound", 404, "The specified RegionId does not exist.");

    public static readonly Fault ZoneNotFound = new(
        "InvalidZoneId.NotFound", 404, "The specified zone does not exist.");

    public static readonly Fault RegionExists = new("RegionAlreadyExists", 409, "The world has this region already.");

    public static readonly Fault DataCenterExists = new("DataCenterAlreadyExists", 409, "The region has this data center already.");

    public static readonly Fault RegionNotEmpty = new(
        "RegionNotEmpty", 409, "The region has open data centers or resources of its own: close or delete them first.");

    public static readonly Fault DataCenterNotEmpty = new(
        "DataCenterNotEmpty", 409, "Resources live in the data center: delete them first.");

    public static readonly Fault RegionClosed = new("RegionClosed", 409, "The region is closed: reopen it first.");

    public static Fault ZoneTaken(string zoneId) => new("ZoneIdTaken", 409, $"Another region has the zone '{zoneId}'.");

    public static Fault CodeTaken(string code) => new("RegionCodeTaken", 409, $"Another region has the code '{code}'.");
}
