using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Capacity;

/// <summary>
/// How much room there is by now. It grows by a rack in every zone whenever enough buyers have been turned away, until it is what the plan says.
/// Thread safe; lives for one run.
/// </summary>
/// <param name="patience">Buyers that wait before it grows.</param>
internal sealed class RoomGrowth(RoomPlan plan, FabricClients clients, int patience)
{
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private TaskCompletionSource _wanted = NewSignal();
    private TaskCompletionSource _grown = NewSignal();
    private int _waiting;
    private int _begun = RoomPlan.FirstRacks;
    private int _seen = RoomPlan.FirstRacks;

    /// <summary>Racks of a zone that it may have: a process may sell them already.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Racks of a zone that every gateway knows of.</summary>
    public int Seen => Volatile.Read(ref _seen);

    /// <summary>For a buyer who was turned away when everybody knew of so many racks: ends when there are more.</summary>
    public Task MoreThan(int racks)
    {
        lock (_lock)
        {
            if (Seen > racks)
            {
                return Task.CompletedTask;
            }

            _waiting++;
            if (_waiting >= patience)
            {
                _wanted.TrySetResult();
            }

            return _grown.Task;
        }
    }

    /// <summary>Grows step by step while the buyers buy.</summary>
    public async Task RunAsync(Task buying)
    {
        for (var racks = RoomPlan.FirstRacks + 1; racks <= RoomPlan.LastRacks; racks++)
        {
            if (await Task.WhenAny(_wanted.Task, buying) == buying)
            {
                throw new InvalidOperationException($"All was bought before there were {racks} racks in a zone.");
            }

            Volatile.Write(ref _begun, racks);
            var answer = await clients[racks].PostFabricAsync("world/apply", plan.Growth(racks));
            if (!answer.Succeeded)
            {
                throw new InvalidOperationException($"The world had to grow to {racks} racks a zone: {answer}");
            }

            await UntilSeenAsync(racks).WaitAsync(SeenWithin);
            Tell(racks);
        }
    }

    private void Tell(int racks)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            Volatile.Write(ref _seen, racks);
            (_waiting, grown) = (0, _grown);
            (_wanted, _grown) = (NewSignal(), NewSignal());
        }

        grown.SetResult();
    }

    private async Task UntilSeenAsync(int racks)
    {
        for (var i = 0; i < clients.Count; i++)
        {
            while ((await RoomUsage.ReadAsync(clients[i])).Any(zone => zone.Room != plan.Room(zone.Room.Zone, racks)))
            {
                await Task.Delay(20);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
