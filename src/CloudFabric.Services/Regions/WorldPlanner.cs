using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>
/// Works out what a document would change, by asking the machines themselves on a copy of the world: what they refuse is a mistake. What only a
/// commit can know (whether something still lives in a place) shows when the plan is applied. Used for one document.
/// </summary>
internal sealed class WorldPlanner(WorldDraft draft, WorldChangeDocument document)
{
    private readonly List<WorldStep> _steps = [];
    private readonly List<string> _mistakes = [];

    public WorldPlan Plan()
    {
        _mistakes.AddRange(WorldChangeCheck.Mistakes(document));
        if (_mistakes.Count == 0)
        {
            Open();
            Build();
            Array.ForEach(document.Undrain, id => Part(id, "undrain", (_, _) => new PartCommand.Undrain()));
            Array.ForEach(document.Drain, id => Part(id, "drain", (zone, hosts) => new PartCommand.Drain(zone, [.. hosts])));
            Array.ForEach(document.Retire, id => Part(id, "retire", (zone, hosts) => new PartCommand.Retire(zone, [.. hosts])));

            // A region closes behind its zones.
            Array.ForEach([.. document.Close.OrderBy(id => draft.Zone(id) is null)], id => Place(id, "close", new DataCenterCommand.Close(), new RegionCommand.Close()));
        }

        return new WorldPlan(_mistakes.Count == 0 ? _steps : [], _mistakes);
    }

    /// <summary>A commit opens no zone of a closed region: regions come first, and zones reopen once all are there.</summary>
    private void Open()
    {
        var offers = document.ToWorld();
        var defined = WorldFile.Define(offers);
        foreach (var region in defined.Regions)
        {
            Step(Places.RegionKey(region.RegionId), new RegionCommand.Add(region), $"open region {region.RegionId}", draft.Decide);
        }

        var reopened = document.Reopen.ToLookup(id => draft.Zone(id) is null && draft.Region(id) is not null);
        Reopen(reopened[true]);
        foreach (var zone in defined.DataCenters.Concat(document.Zones.Select(zone => draft.Define(zone, offers)).OfType<DataCenterState>()))
        {
            Step(Places.ZoneKey(zone.RegionId, zone.ZoneId), new DataCenterCommand.Add(zone), $"open zone {zone.ZoneId}", draft.Decide);
        }

        _mistakes.AddRange(document.Zones.Where(zone => draft.Region(zone.Region) is null).Select(zone => $"zone '{zone.Zone}': there is no region '{zone.Region}'"));
        Reopen(reopened[false]);
    }

    private void Reopen(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            Place(id, "reopen", new DataCenterCommand.Reopen(), new RegionCommand.Reopen());
        }
    }

    private void Build()
    {
        foreach (var racks in document.Racks)
        {
            // The number in the text is the one of now: without a word of the author's, the commit puts them behind whatever is last by then.
            var last = racks.After ?? draft.Zone(racks.Zone)?.Hardware.RackCount ?? 0;
            Zone(racks.Zone, new DataCenterCommand.AddRacks(racks.After, racks.Rack.Define()), $"add {racks.Racks} racks of {racks.Chip} to {racks.Zone} behind rack {last}");
        }

        foreach (var pool in document.Pools)
        {
            Zone(pool.Zone, new DataCenterCommand.PutPool(pool.Pool.Define()), $"give pool {pool.Name} of {pool.Zone} {pool.CapacityGib} GiB");
        }
    }

    private void Place(string id, string verb, DataCenterCommand ofZone, RegionCommand ofRegion)
    {
        if (draft.Zone(id) is not null)
        {
            Zone(id, ofZone, $"{verb} zone {id}");
        }
        else if (draft.Region(id) is { } region)
        {
            Step(Places.RegionKey(region.RegionId), ofRegion, $"{verb} region {id}", draft.Decide);
        }
        else
        {
            _mistakes.Add($"{verb}: there is no zone or region '{id}'");
        }
    }

    private void Zone(string id, DataCenterCommand command, string text)
    {
        if (draft.Zone(id) is { } zone)
        {
            Step(Places.ZoneKey(zone.RegionId, id), command, text, draft.Decide);
        }
        else
        {
            _mistakes.Add($"{text}: there is no zone '{id}'");
        }
    }

    private void Part(string id, string verb, Func<string, IEnumerable<string>, PartCommand> command)
    {
        var known = HardwareId.TryParse(id, out var part);
        var zone = known ? draft.Zone(part.ZoneId) : null;
        if (zone?.Hardware.GroupOf(part.Rack) is not { } group || part.Host > group.HostsPerRack)
        {
            _mistakes.Add($"{verb}: there is no rack or host '{id}'");
            return;
        }

        var hosts = part.Host > 0 ? [id] : Enumerable.Range(1, group.HostsPerRack).Select(host => HardwareId.OfHost(id, host));
        Step(PartState.Key(zone.RegionId, part), command(zone.ZoneId, hosts), $"{verb} {id}", draft.Decide);
    }

    private void Step<TCommand>(ResourceKey key, TCommand command, string text, Func<ResourceKey, TCommand, Outcome<bool>> decide)
        where TCommand : notnull
    {
        if (decide(key, command).Failed(out var fault, out var changes))
        {
            _mistakes.Add($"{text}: {fault.Message}");
        }
        else
        {
            _steps.Add(new WorldStep(key, command, text, changes));
        }
    }
}
