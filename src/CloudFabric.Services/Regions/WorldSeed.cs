using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Regions;

/// <summary>Gives a world the regions and data centers of its file that it does not have yet; what is there stays as it is.</summary>
public sealed class WorldSeed(
    RowSeeder seeder, StoreWriter writer, StoreReader reader, Serializer serializer, IFabricClock clock, WorldDefinition definition) : IStoreSeed
{
    /// <summary>Compares the file with the rows and writes nothing. Called before a silo starts, whose own refusal is buried in its log.</summary>
    /// <exception cref="InvalidDataException">The file does not go with what is there.</exception>
    public Task Check() => Missing();

    /// <exception cref="InvalidDataException">The file does not go with what is there; nothing has been planted.</exception>
    public async Task Plant()
    {
        var missing = await Missing();
        var regions = missing.Regions.Select(region =>
            seeder.Row<RegionMachine, RegionState, RegionCommand, RegionState>(Places.RegionKey(region.RegionId), region, clock.Now));
        var zones = missing.DataCenters.Select(zone =>
            seeder.Row<DataCenterMachine, DataCenterState, DataCenterCommand, DataCenterState>(Places.ZoneKey(zone.RegionId, zone.ZoneId), zone, clock.Now));
        await Task.WhenAll(regions.Concat(zones).Select(set => writer.CommitAsync(set)));
    }

    private async Task<WorldDefinition> Missing()
    {
        var regions = await Read<RegionState>(Places.RegionKind);
        var zones = await Read<DataCenterState>(Places.ZoneKind);
        return definition.Beyond(new WorldDefinition([.. regions], [.. zones]));
    }

    private async Task<IEnumerable<T>> Read<T>(string kind) =>
        (await reader.ReadKindAsync(Places.Owner, kind)).Select(row => serializer.Deserialize<T>(row.State)!);
}
