using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using Orleans.Providers;

namespace CloudFabric.Services.Clock;

/// <summary>
/// What every silo does when it is told to, all silos in one round: adopt the clock, adopt the timing profile, count its calls in
/// flight. Called through the management grain, which knows all silos.
/// </summary>
public sealed class FabricControl(FabricClock clock, TimingSetting timing, Flights flights) : IControllable
{
    public const string Name = "fabric";
    private const int AdoptClockCommand = 1;
    private const int AdoptTimingCommand = 2;
    private const int CountFlightsCommand = 3;

    public static Task AdoptClock(IGrainFactory grains, ClockState state) => Hint(grains, AdoptClockCommand, state);

    public static Task AdoptTiming(IGrainFactory grains, Timing profile) => Hint(grains, AdoptTimingCommand, profile);

    /// <summary>How many calls are being decided or committed, over all silos.</summary>
    public static async Task<int> CountFlights(IGrainFactory grains) => (await Tell(grains, CountFlightsCommand, null)).OfType<int>().Sum();

    public Task<object?> ExecuteCommand(int command, object? arg)
    {
        switch (command, arg)
        {
            case (AdoptClockCommand, ClockState state):
                clock.Adopt(state);
                break;
            case (AdoptTimingCommand, Timing profile):
                timing.Current = profile;
                break;
            case (CountFlightsCommand, _):
                return Task.FromResult<object?>(flights.Count);
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }

        return Task.FromResult<object?>(true);
    }

    /// <summary>
    /// What is told has been committed already, so whoever asked for it must not hear of a failure and ask again. A silo that does not
    /// answer is dying; one that lives has heard it, or reads the row of the clock within the feed's interval.
    /// </summary>
    private static async Task Hint(IGrainFactory grains, int command, object arg)
    {
        try
        {
            await Tell(grains, command, arg);
        }
        catch (Exception lost) when (lost is OrleansException or TimeoutException)
        {
            // See above.
        }
    }

    private static Task<object?[]> Tell(IGrainFactory grains, int command, object? arg) =>
        grains.GetGrain<IManagementGrain>(0).SendControlCommandToProvider<FabricControl>(Name, command, arg);
}
