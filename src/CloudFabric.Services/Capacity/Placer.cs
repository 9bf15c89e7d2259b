using System.Collections.Concurrent;
using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>
/// Chooses hosts for instances, one service a process. What it answers is a proposal: the place is taken by the commit of the instance, with
/// the usage and the ceilings of the answer. Where that commit says <see cref="HardwareFaults.HostFull"/>, await <see cref="ReadAgain"/> and ask
/// again: the full host has no room then, and each refusal means that somebody else took some, so it ends. "Sold out" is only said after a
/// reading of the counters that began after the question.
/// </summary>
public sealed class Placer(StoreReader store, IWorldView world)
{
    private readonly ConcurrentDictionary<string, ZoneEstimate> _zones = new();

    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<Outcome<ImmutableArray<PlacedHost>>> Place(PlacementRequest request)
    {
        if (Check(request).Failed(out var fault, out var demand))
        {
            return fault;
        }

        var estimate = Estimate(request.ZoneId);
        var placed = estimate.Choose(demand, request.Count, request.Count, request.Seed, request.Spread);
        if (placed.Count < request.Count)
        {
            await estimate.ReadAgain();
            var min = request.MinCount ?? request.Count;
            placed = estimate.Choose(demand, request.Count, min, request.Seed, request.Spread);
            placed = placed.Count > 0 ? placed : estimate.ChooseAsRead(demand, request.Count, min, request.Seed, request.Spread);
        }
        else
        {
            _ = estimate.RefreshWhenOld();
        }

        var region = world.Current.Zone(request.ZoneId)!.RegionId;
        return placed.Count == 0
            ? HardwareFaults.NoStock
            : placed.Select(place => PlacedHost.On(region, request.ZoneId, place.Rack, place.Host, demand)).ToImmutableArray();
    }

    /// <summary>Forgets what is believed of a data center for what the counters say after this call: racks that leave service included.</summary>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public Task ReadAgain(string zoneId) => Estimate(zoneId).ReadAgain();

    private ZoneEstimate Estimate(string zoneId) => _zones.GetOrAdd(zoneId, id => new ZoneEstimate(id, store, world));

    private Outcome<HostDemand> Check(PlacementRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1);
        if (world.Current.Zone(request.ZoneId) is not { } zone)
        {
            return RegionFaults.ZoneNotFound;
        }

        if (!zone.IsOpen)
        {
            return HardwareFaults.ZoneNotOnSale;
        }

        var demand = InstanceTypes.Find(request.InstanceType) is { } type ? HostDemand.Of(type) : null;
        return demand is not null && zone.Hardware.Racks.Any(demand.Fits) ? demand : HardwareFaults.TypeNotSupported;
    }
}
