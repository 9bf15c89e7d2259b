using CloudFabric.Model.Hardware;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Capacity;

/// <summary>A host as an actor.</summary>
[Alias("cf.IHostGrain")]
public interface IHostGrain : IPartGrain;

[ResourceKind(PartState.HostKind, typeof(IHostGrain))]
internal sealed class HostGrain(MachineServices services, HostEvacuation evacuation) : PartGrain(services, evacuation), IHostGrain;
