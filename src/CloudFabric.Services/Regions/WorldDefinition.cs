using System.Collections.Immutable;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>What a world file says: the states to seed an empty world with. Valid by construction.</summary>
/// <param name="Regions">In the file's order, ids and id codes unique.</param>
/// <param name="DataCenters">Of all regions, ids unique.</param>
public sealed record WorldDefinition(ImmutableArray<RegionState> Regions, ImmutableArray<DataCenterState> DataCenters)
{
    public World ToWorld() => new(Regions, DataCenters);
}
