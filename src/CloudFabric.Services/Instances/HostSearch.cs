using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Finds a host for an instance that exists: the one that it has or had last where that can carry it, else one that the placer proposes. An
/// instance whose command takes a host says <see cref="HardwareFaults.HostFull"/> until it is given one with room.
/// </summary>
internal sealed class HostSearch(Placer placer, InstanceReader instances, DeploymentSets sets, IWorldView world, FabricSeed seed)
{
    /// <summary>A proposal is refused only where somebody was faster.</summary>
    private const int AttemptsMax = 16;

    /// <param name="instanceId">The instance, which has said so.</param>
    /// <param name="wanted">The type that it shall have; null for its own.</param>
    /// <param name="send">Sends the command with a host.</param>
    public async Task<Outcome<InstanceResult>> Find(
        ActionContext context, string instanceId, string? wanted, Func<PlacedHost, Task<Outcome<InstanceResult>>> send)
    {
        if ((await instances.One(context.Account, instanceId)).Failed(out var fault, out var found))
        {
            return fault;
        }

        var instance = found.State;
        var type = InstanceTypes.Find(wanted ?? instance.InstanceType)!;
        if (Own(instance.Place, HostDemand.Of(type)) is { } own)
        {
            var outcome = await send(own);
            if (!IsTaken(outcome.Fault))
            {
                return outcome;
            }
        }

        return await Elsewhere(instance, new PlacementRequest(instance.Place.ZoneId, type.Name, 1, SeededHash.Number(seed.Value, context.RequestId, instanceId)), send);
    }

    private static bool IsTaken(Fault? fault) => fault == HardwareFaults.HostFull || fault == DeploymentSetFaults.HostTaken;

    private async Task<Outcome<InstanceResult>> Elsewhere(
        InstanceState instance, PlacementRequest request, Func<PlacedHost, Task<Outcome<InstanceResult>>> send)
    {
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var spread = await sets.Spread(instance.Account, instance.RegionId, instance.DeploymentSetId, instance.InstanceId);
            if ((await placer.Place(request with { Spread = spread })).Failed(out var soldOut, out var hosts))
            {
                return soldOut;
            }

            var outcome = await send(hosts[0]);
            if (!IsTaken(outcome.Fault))
            {
                return outcome;
            }

            await placer.ReadAgain(request.ZoneId);
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>The same host under another demand; null where even alone on it the instance would not fit.</summary>
    private PlacedHost? Own(HostPlace place, HostDemand demand)
    {
        var rack = HardwareId.TryParse(place.HostId, out var host) ? world.Current.Zone(place.ZoneId)?.Hardware.GroupOf(host.Rack) : null;
        return rack is not null && demand.Fits(rack)
            ? new PlacedHost(
                place with { Vcpus = demand.Vcpus, MemoryMib = demand.MemoryMib, Gpus = demand.Gpus }, rack.Vcpus, rack.Host.MemoryMib, rack.Gpus)
            : null;
    }
}
