using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of ModifyInstanceNetworkSpec and AllocatePublicIpAddress.</summary>
internal static class InstanceInternet
{
    public static Decision<InstanceState, InstanceResult> Decide(InstanceState instance, InstanceCommand.ModifyInternet command, DateTimeOffset now)
    {
        if (CheckStatus(instance.Track.At(now)) is { } status)
        {
            return status;
        }

        var before = instance.Internet ?? InternetAccess.None;
        if (before.After(command.ChargeType, command.MaxOut, command.MaxIn).Failed(out var fault, out var after))
        {
            return fault;
        }

        if (!command.Allocate || after.Address is not null)
        {
            return InstanceMachine.Changed(instance, instance with { Internet = after });
        }

        if (after.MaxOut == 0)
        {
            return InternetFaults.NoBandwidth;
        }

        return command.Address is { } address
            ? Decision<InstanceState, InstanceResult>.Become(
                instance with { Internet = after with { Address = address } }, InstanceMachine.Result(instance), Taking(address))
            : InternetFaults.AddressTaken;
    }

    /// <summary>Belongs into the decision that gives the address to an instance.</summary>
    public static Claim Taking(uint address) => new(PublicAddress.Hold(address), InternetFaults.AddressTaken);

    private static Fault? CheckStatus(string status) => status switch
    {
        InstanceStatuses.Running or InstanceStatuses.Stopped => null,
        InstanceStatuses.Pending => InstanceFaults.Initializing,
        _ => InstanceFaults.WrongStatus,
    };
}
