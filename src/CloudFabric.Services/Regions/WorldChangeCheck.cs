using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>Finds everything that is wrong with a document in itself, so that its author can mend it in one go.</summary>
internal static class WorldChangeCheck
{
    private const int ItemsMax = 1_000;

    public static IEnumerable<string> Mistakes(WorldChangeDocument document)
    {
        if (WorldGaps.Of(document).ToList() is { Count: > 0 } gaps)
        {
            return gaps;
        }

        var world = document.ToWorld();
        return
        [
            .. Count(document) > ItemsMax ? [$"it asks for more than {ItemsMax} things"] : Array.Empty<string>(),
            .. WorldFileCheck.MistakesBesideOthers(world),
            .. document.Regions.Where(region => region.Status == RegionStatus.Closed).Select(region => $"region '{region.Id}': what is opened is not closed"),
            .. document.Zones.SelectMany(zone => WorldFileCheck.OfZone(zone.Region, zone.Zone, new ZoneDocument(zone.Offer, zone.Hardware), world)
                .Select(mistake => $"zone '{zone.Zone}': {mistake}")),
            .. document.Racks.SelectMany(racks => HardwareCheck.Of(racks.Rack), (racks, mistake) => $"zone '{racks.Zone}': {mistake}"),
            .. document.Racks.Where(racks => racks.After < 0).Select(racks => $"zone '{racks.Zone}': after is less than 0"),
            .. document.Pools.SelectMany(pool => HardwareCheck.Of(pool.Pool), (pool, mistake) => $"zone '{pool.Zone}': {mistake}"),
        ];
    }

    private static int Count(WorldChangeDocument document) =>
        document.Regions.Length + document.Zones.Length + document.Reopen.Length + document.Racks.Length + document.Pools.Length
        + document.Drain.Length + document.Undrain.Length + document.Retire.Length + document.Close.Length;
}
