using System.Collections.Frozen;
using System.Collections.Immutable;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Regions;

/// <summary>
/// All regions and data centers at one moment. Immutable and shared by all requests; whoever follows the rows replaces it whole.
/// Region ids, zone ids and id codes are unique, and every data center's region is part of the world.
/// </summary>
public sealed class World
{
    private readonly FrozenDictionary<string, RegionState> _regions;
    private readonly FrozenDictionary<string, RegionState> _regionsByCode;
    private readonly FrozenDictionary<string, DataCenterState> _zones;
    private readonly FrozenDictionary<string, ImmutableArray<DataCenterState>> _zonesByRegion;
    private readonly FrozenDictionary<string, ImmutableArray<PoolSize>> _poolsByRegion;

    public World(IEnumerable<RegionState> regions, IEnumerable<DataCenterState> dataCenters)
    {
        Regions = [.. regions];
        _regions = Regions.ToFrozenDictionary(region => region.RegionId);
        _regionsByCode = Regions.ToFrozenDictionary(region => region.IdCode);
        _zones = dataCenters.ToFrozenDictionary(zone => zone.ZoneId);
        _zonesByRegion = _zones.Values.GroupBy(zone => zone.RegionId).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(zone => zone.ZoneId, StringComparer.Ordinal).ToImmutableArray());
        _poolsByRegion = _zonesByRegion.ToFrozenDictionary(region => region.Key, region => region.Value.SelectMany(Pools).ToImmutableArray());
    }

    /// <summary>Every region, closed ones included, in the order of the world file.</summary>
    public ImmutableArray<RegionState> Regions { get; }

    public RegionState? Region(string id) => _regions.GetValueOrDefault(id);

    public DataCenterState? Zone(string id) => _zones.GetValueOrDefault(id);

    /// <summary>The region whose ids carry these three characters after their prefix.</summary>
    public RegionState? RegionOfCode(string code) => _regionsByCode.GetValueOrDefault(code);

    /// <summary>The data centers of a region, closed ones included, by id.</summary>
    public ImmutableArray<DataCenterState> ZonesOf(string regionId) => _zonesByRegion.GetValueOrDefault(regionId, []);

    /// <summary>The storage pools of all data centers of a region.</summary>
    public ImmutableArray<PoolSize> PoolsOf(string regionId) => _poolsByRegion.GetValueOrDefault(regionId, []);

    /// <summary>The sizes of some pools of a region: a command that knows its pools need not carry all.</summary>
    public ImmutableArray<PoolSize> PoolsOf(string regionId, ImmutableArray<PoolPlace> places) =>
        places.IsEmpty ? [] : [.. PoolsOf(regionId).Where(pool => places.Contains(pool.Place))];

    private static IEnumerable<PoolSize> Pools(DataCenterState zone) =>
        zone.Hardware.Pools.Select(pool => new PoolSize(new PoolPlace(zone.ZoneId, pool.Name), pool.CapacityGib));
}
