using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The rules of stopping without being charged: when the instance has stopped, it gives back host, processors and public address, and when
/// it starts, it takes others.
/// </summary>
internal static class InstanceCharging
{
    public const string Keep = "KeepCharging";
    public const string Stop = "StopCharging";

    /// <summary>When the instance gives back what it has; null where it never does, or has done so.</summary>
    public static DateTimeOffset? DueAt(InstanceState instance) =>
        instance is { StoppedMode: Stop, IsReleased: false } ? instance.Track.Until : null;

    /// <summary>The instance without what it has to give back by now.</summary>
    public static InstanceState Settled(InstanceState instance, DateTimeOffset now) => DueAt(instance) <= now
        ? instance with
        {
            IsReleased = true,
            AwaitsAddress = instance.Internet?.Address is not null,
            Internet = instance.Internet is { } internet ? internet with { Address = null } : null,
        }
        : instance;

    /// <summary>The released instance with what the command brings; the refusal says what the command has to bring yet.</summary>
    public static Outcome<ResumedInstance> Resume(InstanceState instance, InstanceCommand.Start command)
    {
        if (command is not { Host: { } host, Quotas: { } quotas })
        {
            return HardwareFaults.HostFull;
        }

        var access = instance is { AwaitsAddress: true, Internet: { MaxOut: > 0, Address: null } without } ? without : null;
        if (access is not null && command.Address is null)
        {
            return InternetFaults.AddressTaken;
        }

        var resumed = instance with
        {
            Place = host.Place,
            IsReleased = false,
            AwaitsAddress = false,
            Internet = access is null ? instance.Internet : access with { Address = command.Address },
        };
        return new ResumedInstance(
            resumed,
            [
                InstanceUsage.VcpuCeiling(instance.Account, instance.RegionId, quotas),
                .. InstanceUsage.Arrival(instance, host),
                .. access is null ? Array.Empty<Condition>() : [InstanceInternet.Taking(command.Address!.Value)],
            ]);
    }
}

/// <summary>An instance that has a place again, and what must hold where it takes it.</summary>
internal sealed record ResumedInstance(InstanceState Instance, ImmutableArray<Condition> Conditions);
