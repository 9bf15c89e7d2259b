using CloudFabric.Model.Throttling;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Throttling;

/// <summary>The throttling rules as an actor; its key is <see cref="ThrottlingState.Key"/>.</summary>
[Alias("cf.IThrottlingGrain")]
public interface IThrottlingGrain : IMachineGrain<SetThrottling, ThrottlingState>;

[ResourceKind(ThrottlingState.Kind, typeof(IThrottlingGrain))]
internal sealed class ThrottlingGrain(MachineServices services)
    : MachineGrain<ThrottlingMachine, ThrottlingState, SetThrottling, ThrottlingState>(services), IThrottlingGrain;
