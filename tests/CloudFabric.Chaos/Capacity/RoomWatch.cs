using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Capacity;

/// <summary>Looks again and again at what is sold, at every gateway in turn: never more than there is. Runs beside the buyers.</summary>
internal sealed class RoomWatch(RoomPlan plan, RoomGrowth growth, FabricClients clients)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly List<string> _oversold = [];

    public IReadOnlyList<string> Oversold => _oversold;

    public int Samples { get; private set; }

    public async Task RunAsync(Task until)
    {
        while (!until.IsCompleted)
        {
            var zones = await RoomUsage.ReadAsync(clients[Samples++]);

            // What was begun before the answer came may have been sold in it; what was begun later cannot.
            var racks = growth.Begun;
            _oversold.AddRange(zones.Where(zone => zone.Used.Exceeds(plan.Room(zone.Used.Zone, racks)))
                .Select(zone => $"with {racks} racks a zone, {zone.Used} is sold of {plan.Room(zone.Used.Zone, racks)}"));
            await Task.WhenAny(until, Task.Delay(Pause));
        }
    }
}
