using CloudFabric.Model.Hardware;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Capacity;

/// <summary>A rack or host that something is done to.</summary>
[Alias("cf.IPartGrain")]
public interface IPartGrain : IMachineGrain<PartCommand, string>;

/// <summary>A rack as an actor.</summary>
[Alias("cf.IRackGrain")]
public interface IRackGrain : IPartGrain;

[ResourceKind(PartState.RackKind, typeof(IRackGrain))]
internal sealed class RackGrain(MachineServices services) : MachineGrain<PartMachine, PartState, PartCommand, string>(services), IRackGrain;
