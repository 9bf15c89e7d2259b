namespace CloudFabric.Model.Hardware;

/// <summary>
/// Chooses hosts for instances: of the chip that their type wants, spread over racks, the same ones for the same seed. Racks take turns,
/// beginning where the seed says, and within a rack its hosts do; a rack that can take no more drops out. So two racks that both still
/// have room never differ by more than one, and a last host that fits is found wherever it is.
/// </summary>
public static class Placement
{
    /// <summary>Chooses for as many instances as fit, <paramref name="count"/> at most, and takes their room from the zone.</summary>
    /// <param name="seed">Where to begin: any number.</param>
    /// <param name="spread">How far apart they must be, and from whom.</param>
    public static List<(RackRoom Rack, int Host)> Choose(ZoneRoom zone, HostDemand demand, int count, ulong seed, Spread spread)
    {
        var chosen = new List<(RackRoom, int)>();
        var again = new Queue<RackTurn>();
        foreach (var turn in Turns(zone, demand.Chip, seed, spread, again))
        {
            if (chosen.Count == count)
            {
                break;
            }

            if (turn.TryTake(demand, spread.Apart) is { } host)
            {
                chosen.Add((turn.Rack, host));
                if (spread.Apart != SpreadLevel.Rack)
                {
                    again.Enqueue(turn);
                }
            }
        }

        return chosen;
    }

    /// <summary>Every rack once, then those that are in line again.</summary>
    private static IEnumerable<RackTurn> Turns(ZoneRoom zone, string chip, ulong seed, Spread spread, Queue<RackTurn> again)
    {
        var racks = zone.RacksOf(chip);
        var taken = TakenRacks(zone.ZoneId, spread);
        var first = racks.Count == 0 ? 0 : (int)(seed % (ulong)racks.Count);
        for (var i = 0; i < racks.Count; i++)
        {
            var rack = racks[(first + i) % racks.Count];
            if (!taken.Contains(rack.Number))
            {
                yield return new RackTurn(rack, (int)((seed >> 32) % (ulong)rack.HostCount), spread);
            }
        }

        while (again.TryDequeue(out var turn))
        {
            yield return turn;
        }
    }

    private static HashSet<int> TakenRacks(string zoneId, Spread spread) =>
    [
        .. from hostId in spread.Taken
           where spread.Apart == SpreadLevel.Rack
           let host = HardwareId.TryParse(hostId, out var id) ? id : default
           where host.ZoneId == zoneId
           select host.Rack,
    ];

    /// <summary>A rack in line: goes on behind the host that it gave last.</summary>
    private sealed class RackTurn(RackRoom rack, int first, Spread spread)
    {
        private int _next = first;

        /// <summary>Hosts that have not been found full (or, where hosts may not be shared, given) one after the other.</summary>
        private int _left = rack.HostCount;

        public RackRoom Rack => rack;

        public int? TryTake(HostDemand demand, SpreadLevel apart)
        {
            for (; _left > 0; _left--)
            {
                var host = _next;
                _next = (host + 1) % rack.HostCount;
                if (!rack[host].Fits(demand) || (apart == SpreadLevel.Host && !spread.Taken.IsEmpty && spread.Taken.Contains(rack.HostId(host))))
                {
                    continue;
                }

                rack[host] = rack[host].Less(demand.Room);
                _left = apart == SpreadLevel.Host ? _left - 1 : rack.HostCount;
                return host;
            }

            return null;
        }
    }
}
