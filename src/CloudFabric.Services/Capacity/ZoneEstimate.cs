using System.Diagnostics;
using CloudFabric.Model.Hardware;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>
/// What a silo believes that a data center has left: the counters as last read, less its own takings since. It is never the judge; a commit is.
/// Safe for any number of callers.
/// </summary>
internal sealed class ZoneEstimate
{
    /// <summary>An estimate that is older is read again while it serves: places that came free are found, and those that others took are not tried.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly FreshReading<ZoneRoom> _reading;
    private readonly string _zoneId;
    private readonly StoreReader _store;
    private readonly IWorldView _world;
    private IReadOnlyDictionary<string, long> _counters = new Dictionary<string, long>();
    private ZoneRoom? _room;
    private long _readAt;

    public ZoneEstimate(string zoneId, StoreReader store, IWorldView world)
    {
        (_zoneId, _store, _world) = (zoneId, store, world);
        _reading = new FreshReading<ZoneRoom>(ReadRoom);
    }

    private DataCenterHardware Hardware => _world.Current.Zone(_zoneId)?.Hardware ?? DataCenterHardware.None;

    /// <summary>Reads again; what the answer rests on was read after this call.</summary>
    public Task ReadAgain() => _reading.Read();

    /// <summary>As many places as there are, <paramref name="count"/> at most; fewer than <paramref name="min"/> are left where they are.</summary>
    public List<(RackRoom Rack, int Host)> Choose(HostDemand demand, int count, int min, ulong seed, Spread spread)
    {
        lock (_lock)
        {
            // Racks are only ever added, so their number says whether there are new ones.
            if (_room is not { } room || room.Racks.Length != Hardware.RackCount)
            {
                return [];
            }

            var chosen = Placement.Choose(room, demand, count, seed, spread);
            if (chosen.Count >= min)
            {
                return chosen;
            }

            foreach (var (rack, host) in chosen)
            {
                rack[host] = rack[host].Plus(demand.Room);
            }

            return [];
        }
    }

    /// <summary>
    /// The same by the last reading alone. What others were proposed since is not taken yet, and of what they were refused most was free: neither
    /// makes a place sold.
    /// </summary>
    public List<(RackRoom Rack, int Host)> ChooseAsRead(HostDemand demand, int count, int min, ulong seed, Spread spread)
    {
        var chosen = Placement.Choose(ZoneRoom.Of(_zoneId, Hardware, Volatile.Read(ref _counters)), demand, count, seed, spread);
        return chosen.Count >= min ? chosen : [];
    }

    /// <summary>Begins a reading that nobody waits for, where the last one is old.</summary>
    public async Task RefreshWhenOld()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _readAt)) < MaxAge)
        {
            return;
        }

        Volatile.Write(ref _readAt, Stopwatch.GetTimestamp());
        try
        {
            await ReadAgain();
        }
        catch (StoreException)
        {
            // It stays as old as it is; whoever finds too little in it reads again and sees the failure.
        }
    }

    private async Task<ZoneRoom> ReadRoom()
    {
        var counters = await _store.ReadCountersAsync(CapacityCounters.HostsOf(_zoneId));
        var room = ZoneRoom.Of(_zoneId, Hardware, counters);
        Volatile.Write(ref _counters, counters);
        lock (_lock)
        {
            _room = room;
        }

        Volatile.Write(ref _readAt, Stopwatch.GetTimestamp());
        return room;
    }
}
