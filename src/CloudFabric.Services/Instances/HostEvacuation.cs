using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Moves instances off hosts that leave service: finds them by their facet, a page at a time, asks the placer for hosts and lets each
/// instance take its own. Holds nothing between two looks. One a silo.
/// </summary>
internal sealed class HostEvacuation(
    StoreReader store, Serializer serializer, Placer placer, DeploymentSets sets, IGrainFactory grains, IFabricClock clock, Flights flights)
{
    /// <summary>Instances that are read, and at most moved, at once.</summary>
    public const int PageSize = 64;

    public bool IsDue(PartState part) => part.Drain?.LookAt <= clock.Now;

    /// <summary>Moves as many as it can of the first page of which any can be moved, and tells how it went.</summary>
    /// <exception cref="StoreException">The rows or counters cannot be read.</exception>
    public async Task<PartCommand.Looked> Look(PartState part)
    {
        using var flight = flights.Begin();
        var round = new EvacuationRound(part.ZoneId, placer, sets, Move);
        if (await Left(part) > 0)
        {
            await placer.ReadAgain(part.ZoneId);
            for (var page = await Read(part, 0); page.Count > 0 && round.Moved == 0; page = await Read(part, page[^1].Number))
            {
                await round.Move(page.Select(row => serializer.Deserialize<InstanceState>(row.State)!));
            }
        }

        return new PartCommand.Looked(round.Moved, await Left(part), round.Hindrance);
    }

    private Task<List<StoredRow>> Read(PartState part, long after) =>
        store.ReadOfAllAsync(InstanceFacts.Kind, InstanceFacets.Host, part.Hosts, after, PageSize);

    private async Task<long> Left(PartState part) =>
        (await store.ReadCountersAsync([.. part.Hosts.Select(host => CapacityCounters.Instances(PartState.HostKey(part.RegionId, host)))])).Values.Sum();

    /// <summary>Null where it runs on its new host, or has gone meanwhile.</summary>
    private async Task<Fault?> Move(InstanceState instance, PlacedHost to)
    {
        var grain = grains.GetGrain<IInstanceGrain>(instance.Key.ToString());
        var moved = await grain.Execute(new InstanceCommand.Move(instance.Place.HostId, to), new Call(instance.Account, "drain"));
        return moved.Fault == InstanceFaults.NotFound || moved.Fault == InstanceFaults.Elsewhere ? null : moved.Fault;
    }
}
