using CloudFabric.Model.Disks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>A disk as an actor.</summary>
[ResourceKind(DiskId.Kind, typeof(IDiskGrain))]
internal sealed class DiskGrain(MachineServices services) : MachineGrain<DiskMachine, DiskState, DiskCommand, DiskResult>(services), IDiskGrain;
