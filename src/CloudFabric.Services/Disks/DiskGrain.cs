using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>A disk as an actor. It reads the instance that a command is about just before each decision.</summary>
[ResourceKind(DiskId.Kind, typeof(IDiskGrain))]
internal sealed class DiskGrain(MachineServices services, DiskInstances instances)
    : MachineGrain<DiskMachine, DiskState, DiskCommand, DiskResult>(services), IDiskGrain
{
    protected override async ValueTask<DiskCommand> Complete(DiskCommand command, Call call) => command switch
    {
        DiskCommand.Attach attach => attach with
        {
            Instance = await instances.Find(call.Account, Key.Region, attach.InstanceId),
            TakenDevices = string.IsNullOrEmpty(attach.Device) ? await instances.Devices(call.Account, Key.Region, attach.InstanceId) : [],
        },
        DiskCommand.Detach detach => detach with { Instance = await instances.Find(call.Account, Key.Region, detach.InstanceId) },
        DiskCommand.Resize resize => resize with { Instance = await Holder(call) },
        DiskCommand.ModifySpec modify => modify with { Instance = await Holder(call) },
        DiskCommand.ReInit reInit => reInit with { Instance = await Holder(call) },
        _ => command,
    };

    /// <summary>The first instance that has the disk, or null: the one that has it after its facts have been read as well.</summary>
    private async Task<InstanceFacts?> Holder(Call call)
    {
        while (true)
        {
            var holder = await HolderId();
            var facts = holder is null ? null : await instances.Find(call.Account, Key.Region, holder);
            if (await HolderId() == holder)
            {
                return facts;
            }
        }
    }

    private async Task<string?> HolderId() => await Peek() is { Attachments: [var first, ..] } ? first.InstanceId : null;
}
