using CloudFabric.Model.Clock;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Clock;

/// <summary>The clock of the world as an actor; its key is <see cref="ClockState.Key"/>.</summary>
[Alias("cf.IClockGrain")]
public interface IClockGrain : IMachineGrain<ClockCommand, ClockState>;

[ResourceKind(ClockState.Kind, typeof(IClockGrain))]
internal sealed class ClockGrain(MachineServices services) : MachineGrain<ClockMachine, ClockState, ClockCommand, ClockState>(services), IClockGrain;
