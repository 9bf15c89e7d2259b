using CloudFabric.Model.Clock;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Clock;

/// <summary>Starts the clock of a new world, and lets the process know the clock of an old one before any grain asks.</summary>
/// <param name="rate">Emulated seconds a real second, of a new world.</param>
public sealed class ClockSeed(RowSeeder seeder, StoreWriter writer, FabricClock clock, TimeProvider real, double rate) : IStoreSeed
{
    public async Task Plant()
    {
        var now = real.GetUtcNow();
        await writer.CommitAsync(seeder.Row<ClockMachine, ClockState, ClockCommand, ClockState>(
            ClockState.Key, new ClockState(ClockMode.Running, now, now, rate), now));
        await clock.Refresh();
    }
}
