using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>A copy of the world that commands are tried on, one after the other. Used for one plan.</summary>
internal sealed class WorldDraft
{
    private readonly Dictionary<ResourceKey, RegionState> _regions;
    private readonly Dictionary<ResourceKey, DataCenterState> _zones;
    private readonly Dictionary<ResourceKey, PartState> _parts;

    /// <param name="parts">The racks and hosts that have rows.</param>
    public WorldDraft(World world, IEnumerable<KeyValuePair<ResourceKey, PartState>> parts)
    {
        _regions = world.Regions.ToDictionary(region => Places.RegionKey(region.RegionId));
        _zones = world.Regions.SelectMany(region => world.ZonesOf(region.RegionId)).ToDictionary(zone => Places.ZoneKey(zone.RegionId, zone.ZoneId));
        _parts = parts.ToDictionary();
    }

    public RegionState? Region(string id) => ResourceKey.TryParse($"{id}/{Places.RegionKind}/{id}", out var key) ? _regions.GetValueOrDefault(key) : null;

    public DataCenterState? Zone(string id) => _zones.Values.FirstOrDefault(zone => zone.ZoneId == id);

    /// <summary>The data center that an addition describes; null where there is no such region.</summary>
    public DataCenterState? Define(ZoneAddition addition, WorldDocument document)
    {
        if (Region(addition.Region) is not { } region)
        {
            return null;
        }

        // The Chinese name of the city stands in front of the names of the region's other zones.
        var city = _zones.Values.FirstOrDefault(zone => zone.RegionId == region.RegionId)?.ChineseName.Split(' ')[0] ?? region.City;
        return WorldFile.Define(region, city, addition.Zone, new ZoneDocument(addition.Offer, addition.Hardware), document);
    }

    /// <summary>True where the command changes something. A place that is there already is left as it is.</summary>
    public Outcome<bool> Decide(ResourceKey key, RegionCommand command)
    {
        var before = _regions.GetValueOrDefault(key);
        if (command is RegionCommand.Add { Region: { } added })
        {
            var other = _regions.Values.FirstOrDefault(region => region.IdCode == added.IdCode && region.RegionId != added.RegionId);
            if (before is not null || other is not null)
            {
                return other is null ? false : RegionFaults.CodeTaken(added.IdCode);
            }
        }

        return Take(_regions, key, RegionMachine.Decide(before, command, Context(key)));
    }

    /// <inheritdoc cref="Decide(ResourceKey, RegionCommand)"/>
    public Outcome<bool> Decide(ResourceKey key, DataCenterCommand command)
    {
        var isThere = _zones.TryGetValue(key, out var before);
        return command switch
        {
            DataCenterCommand.Add when isThere => false,
            DataCenterCommand.Add when Zone(key.Id) is not null => RegionFaults.ZoneTaken(key.Id),
            _ => Take(_zones, key, DataCenterMachine.Decide(before, command, Context(key))),
        };
    }

    /// <inheritdoc cref="Decide(ResourceKey, RegionCommand)"/>
    public Outcome<bool> Decide(ResourceKey key, PartCommand command) =>
        Take(_parts, key, PartMachine.Decide(_parts.GetValueOrDefault(key), command, Context(key)));

    private static Outcome<bool> Take<TState, TResult>(Dictionary<ResourceKey, TState> states, ResourceKey key, Decision<TState, TResult> decision)
        where TState : class
    {
        if (decision.Fault is { } fault)
        {
            return fault;
        }

        if (decision.State is { } state)
        {
            states[key] = state;
        }
        else
        {
            states.Remove(key);
        }

        return decision.Changes;
    }

    private static DecisionContext Context(ResourceKey key) => new(key, Places.Owner, DateTimeOffset.UnixEpoch, Timing.Off, 1);
}
