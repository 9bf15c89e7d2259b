using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Regions;

/// <summary>Gives a world the regions and data centers of its file that it does not have yet.</summary>
public sealed class WorldSeed(RowSeeder seeder, StoreWriter writer, IFabricClock clock, WorldDefinition definition) : IStoreSeed
{
    public async Task Plant()
    {
        var regions = definition.Regions.Select(region =>
            seeder.Row<RegionMachine, RegionState, RegionCommand, RegionState>(Places.RegionKey(region.RegionId), region, clock.Now));
        var zones = definition.DataCenters.Select(zone =>
            seeder.Row<DataCenterMachine, DataCenterState, DataCenterCommand, DataCenterState>(Places.ZoneKey(zone.RegionId, zone.ZoneId), zone, clock.Now));
        await Task.WhenAll(regions.Concat(zones).Select(set => writer.CommitAsync(set)));
    }
}
