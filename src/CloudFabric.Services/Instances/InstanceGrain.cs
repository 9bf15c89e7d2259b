using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>An instance as an actor. What it does to its disks, and to others that go with it, it reads just before each decision.</summary>
[ResourceKind(InstanceFacts.Kind, typeof(IInstanceGrain))]
internal sealed class InstanceGrain(MachineServices services, InstanceRows rows)
    : MachineGrain<InstanceMachine, InstanceState, InstanceCommand, InstanceResult>(services), IInstanceGrain
{
    protected override async ValueTask<InstanceCommand> Complete(InstanceCommand command, Call call) => command switch
    {
        InstanceCommand.Delete delete => delete with
        {
            OtherRows = await rows.Instances(Key.Region, delete.Others),
            Disks = await rows.Disks(call.Account, Key.Region, [Key.Id, .. delete.Others]),
        },
        InstanceCommand.Start start => start with { Disks = await rows.WaitingDisks(call.Account, Key.Region, Key.Id) },
        InstanceCommand.Reboot reboot => reboot with { Disks = await rows.WaitingDisks(call.Account, Key.Region, Key.Id) },
        _ => command,
    };
}
