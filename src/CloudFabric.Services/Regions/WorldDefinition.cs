using System.Collections.Immutable;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>The states of all regions and data centers that a world file defines or a store holds.</summary>
/// <param name="Regions">In the file's order, ids and id codes unique.</param>
/// <param name="DataCenters">Of all regions, ids unique.</param>
public sealed record WorldDefinition(ImmutableArray<RegionState> Regions, ImmutableArray<DataCenterState> DataCenters)
{
    /// <summary>What this definition has and an existing world lacks.</summary>
    /// <exception cref="InvalidDataException">The two together would use a code or a zone twice; the message names the regions.</exception>
    public WorldDefinition Beyond(WorldDefinition world)
    {
        var regions = Regions.ExceptBy(world.Regions.Select(region => region.RegionId), region => region.RegionId);
        var zones = DataCenters.ExceptBy(world.DataCenters.Select(Key), Key);
        var missing = new WorldDefinition([.. regions], [.. zones]);
        string[] conflicts =
        [
            .. Twice("code", world.Regions.Concat(missing.Regions), region => region.IdCode, region => region.RegionId),
            .. Twice("zone", world.DataCenters.Concat(missing.DataCenters), zone => zone.ZoneId, zone => zone.RegionId),
        ];
        return conflicts.Length == 0
            ? missing
            : throw new InvalidDataException($"The world file does not go with the world that the data holds already: {string.Join("; ", conflicts)}.");

        static (string, string) Key(DataCenterState zone) => (zone.RegionId, zone.ZoneId);
    }

    private static IEnumerable<string> Twice<T>(string what, IEnumerable<T> items, Func<T, string> name, Func<T, string> region) =>
        from item in items
        group region(item) by name(item) into regions
        where regions.Count() > 1
        select $"{what} '{regions.Key}' belongs to the regions {string.Join(" and ", regions.Select(id => $"'{id}'"))}";
}
