using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The rules of a live move. The new place is taken and the old one given back in one commit, which refuses where the new host is full
/// or carries another member of the instance's deployment set. Sent twice, it finds the instance elsewhere.
/// </summary>
internal static class InstanceMove
{
    public static Decision<InstanceState, InstanceResult> Decide(InstanceState instance, InstanceCommand.Move command)
    {
        var to = command.To.Place;
        if (instance.IsReleased || instance.Place.HostId != command.FromHostId || instance.Place.ZoneId != to.ZoneId)
        {
            return InstanceFaults.Elsewhere;
        }

        var moved = instance with { Place = to };
        return Decision<InstanceState, InstanceResult>.Become(moved, InstanceMachine.Result(moved), InstanceUsage.Arrival(instance, command.To));
    }
}
