using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Clock;

/// <summary>
/// What operators do to the clock. A change is a commit of the clock's row and then told to every silo, so that it is in force
/// everywhere when the call returns (gateways of other processes follow within the feed's interval).
/// </summary>
public sealed class ClockService(IGrainFactory grains, FabricClock clock, TimeProvider real)
{
    private static readonly Call Operator = new("-", "clock");

    private IClockGrain Grain => grains.GetGrain<IClockGrain>(ClockState.Key.ToString());

    public async Task<Outcome<ClockState>> Change(Func<DateTimeOffset, ClockCommand> command)
    {
        var outcome = Adopt(await Grain.Execute(command(real.GetUtcNow()), Operator));
        if (outcome.Fault is null)
        {
            await FabricControl.AdoptClock(grains, outcome.Value!);
        }

        return outcome;
    }

    /// <summary>Moves a running clock forward.</summary>
    public Task<Outcome<ClockState>> Jump(TimeSpan by) => Change(now => new JumpClock(now, by));

    /// <summary>Moves a stepped clock forward and does what falls due on the way (<see cref="Stepper"/>).</summary>
    public async Task<Outcome<ClockState>> Step(TimeSpan by, CancellationToken cancellation) => Adopt(await Grain.Step(by, cancellation));

    private Outcome<ClockState> Adopt(Outcome<ClockState> outcome)
    {
        if (outcome.Fault is null)
        {
            clock.Adopt(outcome.Value!);
        }

        return outcome;
    }
}
