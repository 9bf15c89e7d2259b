using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Clock;

/// <summary>The clock of the world as an actor; its key is <see cref="ClockState.Key"/>.</summary>
[Alias("cf.IClockGrain")]
public interface IClockGrain : IMachineGrain<ClockCommand, ClockState>
{
    /// <summary>Steps a stepped clock (<see cref="Stepper"/>). A long step takes as long as what is due in it.</summary>
    [Alias("Step"), ResponseTimeout("1.00:00:00")]
    Task<Outcome<ClockState>> Step(TimeSpan by, CancellationToken cancellation);
}

/// <summary>As there is one activation of it, there is one step at a time in the whole cluster: another one is refused.</summary>
[ResourceKind(ClockState.Kind, typeof(IClockGrain))]
internal sealed class ClockGrain(MachineServices services, Stepper stepper)
    : MachineGrain<ClockMachine, ClockState, ClockCommand, ClockState>(services), IClockGrain
{
    private bool _isStepping;

    public async Task<Outcome<ClockState>> Step(TimeSpan by, CancellationToken cancellation)
    {
        if (_isStepping)
        {
            return ClockFaults.Stepping;
        }

        _isStepping = true;
        try
        {
            return await Peek() is { } state ? await stepper.Run(state, by, Execute, cancellation) : KernelFaults.ServiceUnavailable;
        }
        catch (StoreException)
        {
            return KernelFaults.ServiceUnavailable;
        }
        finally
        {
            _isStepping = false;
        }
    }
}
