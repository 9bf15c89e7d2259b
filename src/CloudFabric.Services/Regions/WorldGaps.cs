namespace CloudFabric.Services.Regions;

/// <summary>Finds lists and names of a document that hold null; no reader of JSON looks after that. Every other check comes after this one.</summary>
internal static class WorldGaps
{
    public static IEnumerable<string> Of(WorldDocument document) => Of(
        ("offers", document.Offers.Values.SelectMany(offer => (IEnumerable<object?>?)offer ?? [null])),
        ("hardware", (document.Hardware ?? []).Values.SelectMany(Parts)),
        ("regions", document.Regions.SelectMany(region => (IEnumerable<object?>)[region, .. region?.Zones.Values ?? (IEnumerable<object?>)[]])));

    public static IEnumerable<string> Of(WorldChangeDocument document) =>
    [
        .. Of(document.ToWorld()),
        .. Of(
            ("zones", document.Zones), ("reopen", document.Reopen), ("racks", document.Racks),
            ("pools", document.Pools.SelectMany(pool => (IEnumerable<object?>)[pool, .. pool?.Categories ?? []])),
            ("drain", document.Drain), ("undrain", document.Undrain), ("retire", document.Retire), ("close", document.Close)),
    ];

    private static IEnumerable<string> Of(params (string Name, IEnumerable<object?> Items)[] lists) =>
        lists.Where(list => list.Items.Any(item => item is null)).Select(list => $"{list.Name} holds null");

    private static IEnumerable<object?> Parts(HardwareDocument? hardware) => hardware is null
        ? [null]
        : [.. hardware.Racks, .. hardware.Pools, .. hardware.Pools.SelectMany(pool => pool?.Categories ?? [])];
}
