using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of ModifyInstanceSpec, as far as the type goes: only a stopped instance changes it, and its new host is taken in the commit.</summary>
internal static class InstanceSpecChange
{
    public static Decision<InstanceState, InstanceResult> Decide(InstanceState instance, InstanceCommand.ModifyType command, DateTimeOffset now)
    {
        if (InstanceTypes.Find(command.InstanceType) is not { } type)
        {
            return InstanceFaults.TypeUnknown;
        }

        if (Check(instance, type, command.Disks, now) is { } fault)
        {
            return fault;
        }

        // Whoever asked finds a host only for what passes all this.
        if (instance.IsReleased)
        {
            return Become(instance, type, Sized(instance.Place, HostDemand.Of(type)), []);
        }

        return command.Host is not { } host
            ? HardwareFaults.HostFull
            : Become(
                instance,
                type,
                host.Place,
                [InstanceUsage.VcpuCeiling(instance.Account, instance.RegionId, command.Quotas), .. InstanceUsage.Arrival(instance, host)]);
    }

    private static Decision<InstanceState, InstanceResult> Become(
        InstanceState instance, InstanceType type, HostPlace place, ImmutableArray<Condition> conditions)
    {
        var changed = instance with
        {
            InstanceType = type.Name,
            Place = place,
            CreditSpecification = type.Credits == default ? "" : InstanceAttributes.Credits(instance.CreditSpecification, type),
        };
        return Decision<InstanceState, InstanceResult>.Become(changed, InstanceMachine.Result(changed), conditions);
    }

    /// <summary>Where a released instance was, under its new demand: it finds a host when it starts.</summary>
    private static HostPlace Sized(HostPlace place, HostDemand demand) =>
        place with { Vcpus = demand.Vcpus, MemoryMib = demand.MemoryMib, Gpus = demand.Gpus };

    private static Fault? Check(InstanceState instance, InstanceType type, ImmutableArray<ReadRow<DiskState>> disks, DateTimeOffset now)
    {
        var categories = InstanceDisks.CategoriesOf(type);
        return instance.Track.At(now) switch
        {
            InstanceStatuses.Pending => InstanceFaults.Initializing,
            not InstanceStatuses.Stopped => InstanceFaults.NotStopped,
            _ when type.Name == instance.InstanceType => InstanceFaults.TypeChange,
            _ when !PublicImages.Find(instance.ImageId)!.RunsOn(type.Family.Architecture) => InstanceFaults.ImageArchitecture,
            _ when disks.Length > type.DiskQuantity || !disks.All(disk => categories.Contains(disk.State.Category)) => InstanceFaults.TypeChange,
            _ => null,
        };
    }
}
