using CloudFabric.Model.Disks;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>Finds everything that is wrong with a world file, so that its author can mend it in one go.</summary>
internal static class WorldFileCheck
{
    /// <summary>What the gateway reads as the name of a region.</summary>
    private const int IdLengthMax = 64;

    private static readonly string[] Statuses = [RegionStatus.Available, RegionStatus.Closing, RegionStatus.Closed];

    /// <summary>Of a world that stands alone.</summary>
    public static IReadOnlyList<string> Mistakes(WorldDocument document) => WorldGaps.Of(document).ToList() is { Count: > 0 } gaps
        ? gaps
        : [.. MistakesBesideOthers(document), .. document.Regions.Length == 0 ? ["there is no region"] : Array.Empty<string>()];

    /// <summary>Of what comes to a world that is there.</summary>
    public static IReadOnlyList<string> MistakesBesideOthers(WorldDocument document) =>
    [
        .. document.Offers.SelectMany(OfOffer),
        .. (document.Hardware ?? []).SelectMany(profile => HardwareCheck.Of(profile.Value), (profile, mistake) => $"hardware '{profile.Key}': {mistake}"),
        .. HardwareCheck.Twice("region", document.Regions.Select(region => region.Id)),
        .. HardwareCheck.Twice("code", document.Regions.Select(region => region.Code)),
        .. HardwareCheck.Twice("zone", document.Regions.SelectMany(region => region.Zones.Keys)),
        .. document.Regions.SelectMany(region => OfRegion(region, document)),
    ];

    private static IEnumerable<string> OfOffer(KeyValuePair<string, string[]> offer) =>
        from category in offer.Value
        where DiskCategories.Find(category) is null
        select $"offer '{offer.Key}' names the unknown disk category '{category}'";

    private static IEnumerable<string> OfRegion(RegionDocument region, WorldDocument document)
    {
        (bool Right, string Mistake)[] checks =
        [
            (IsId(region.Id), $"the id is not made of 1 to {IdLengthMax} lower-case letters, digits and hyphens"),
            (region.Code.Length == 3 && region.Code.All(IsBase36), $"the code '{region.Code}' is not three of [a-z0-9]"),
            (Math.Abs(region.Latitude) <= 90, $"the latitude {region.Latitude} is not on earth"),
            (Math.Abs(region.Longitude) <= 180, $"the longitude {region.Longitude} is not on earth"),
            (Statuses.Contains(region.Status), $"the status '{region.Status}' is none of {string.Join(", ", Statuses)}"),
            (region.Zones.Count > 0, "it has no zone"),
        ];
        return checks.Where(check => !check.Right).Select(check => check.Mistake)
            .Concat(region.Zones.SelectMany(zone => OfZone(region.Id, zone.Key, zone.Value, document)))
            .Select(mistake => $"region '{region.Id}': {mistake}");
    }

    /// <summary>A zone can sell only what one of its pools holds.</summary>
    public static IEnumerable<string> OfZone(string regionId, string zoneId, ZoneDocument zone, WorldDocument document)
    {
        if (!IsZoneOf(regionId, zoneId))
        {
            yield return $"zone '{zoneId}' is not the region's id and a letter";
        }

        if (!document.Offers.ContainsKey(zone.Offer))
        {
            yield return $"the offer '{zone.Offer}' is not defined";
        }

        foreach (var mistake in OfHardware(zoneId, zone, document))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> OfHardware(string zoneId, ZoneDocument zone, WorldDocument document)
    {
        var name = document.HardwareOf(zone);
        return document.FindHardware(name) is not { } hardware
            ? [$"the hardware '{name}' of zone '{zoneId}' is not defined"]
            : document.Offers.GetValueOrDefault(zone.Offer, []).Except(hardware.Pools.SelectMany(pool => pool.Categories))
                .Select(category => $"zone '{zoneId}' sells '{category}', but no pool of its hardware '{name}' holds that");
    }

    private static bool IsZoneOf(string region, string zone) =>
        zone.StartsWith(region, StringComparison.Ordinal)
        && zone[region.Length..] is [>= 'a' and <= 'z'] or ['-', >= 'a' and <= 'z'];

    private static bool IsId(string id) => id.Length is > 0 and <= IdLengthMax && id.All(c => IsBase36(c) || c == '-');

    private static bool IsBase36(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
