using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Gives a disk to an instance, on the device that the client names or on the first free one.</summary>
[Action("Ecs", "2014-05-26", "AttachDisk")]
internal sealed class AttachDisk(ResourceGrains grains, IWorldView world) : IAction<AttachDiskRequest, Nothing>
{
    /// <summary>How often another disk may be faster on the first free device.</summary>
    private const int DevicesMax = 16;

    public async ValueTask<Outcome<Nothing>> Handle(AttachDiskRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var command = new DiskCommand.Attach(request.InstanceId!)
        {
            Device = request.Device,
            DeleteWithInstance = request.DeleteWithInstance,
            Bootable = request.Bootable ?? false,
            Force = request.Force ?? false,
            HasCredentials = !string.IsNullOrEmpty(request.Password) || !string.IsNullOrEmpty(request.KeyPairName),
        };
        var attached = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, command);
        for (var tries = 1; tries < DevicesMax && attached.Fault == DiskAttachFaults.DeviceInUse && string.IsNullOrEmpty(request.Device); tries++)
        {
            attached = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, command);
        }

        return attached.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of AttachDisk.</summary>
public sealed record AttachDiskRequest
{
    [Required]
    public string? InstanceId { get; init; }

    [Required]
    public string? DiskId { get; init; }

    public string? Device { get; init; }

    public bool? DeleteWithInstance { get; init; }

    public bool? Bootable { get; init; }

    public bool? Force { get; init; }

    public string? Password { get; init; }

    public string? KeyPairName { get; init; }
}
