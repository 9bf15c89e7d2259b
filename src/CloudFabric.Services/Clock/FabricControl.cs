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

    public static Task AdoptClock(IGrainFactory grains, ClockState state) => Tell(grains, AdoptClockCommand, state);

    public static Task AdoptTiming(IGrainFactory grains, Timing profile) => Tell(grains, AdoptTimingCommand, profile);

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

    private static Task<object?[]> Tell(IGrainFactory grains, int command, object? arg) =>
        grains.GetGrain<IManagementGrain>(0).SendControlCommandToProvider<FabricControl>(Name, command, arg);
}
