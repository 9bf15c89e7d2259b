using CloudFabric.Model.Hardware;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Capacity;

/// <summary>A rack as an actor.</summary>
[Alias("cf.IRackGrain")]
public interface IRackGrain : IPartGrain;

[ResourceKind(PartState.RackKind, typeof(IRackGrain))]
internal sealed class RackGrain(MachineServices services, HostEvacuation evacuation) : PartGrain(services, evacuation), IRackGrain;
