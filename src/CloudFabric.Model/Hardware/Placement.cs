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
        var turns = Turns(zone, demand, seed, spread);
        while (chosen.Count < count && turns.TryDequeue(out var turn))
        {
            if (turn.TryTake(demand, spread.Apart) is not { } host)
            {
                continue;
            }

            chosen.Add((turn.Rack, host));
            if (spread.Apart != SpreadLevel.Rack)
            {
                turns.Enqueue(turn);
            }
        }

        return chosen;
    }

    private static Queue<RackTurn> Turns(ZoneRoom zone, HostDemand demand, ulong seed, Spread spread)
    {
        var racks = zone.Racks.Where(rack => demand.Fits(rack.Group) && !IsTaken(rack, spread)).ToList();
        var first = racks.Count == 0 ? 0 : (int)(seed % (ulong)racks.Count);
        return new Queue<RackTurn>(racks.Skip(first).Concat(racks.Take(first)).Select(rack =>
            new RackTurn(rack, (int)((seed >> 32) % (ulong)rack.HostCount), spread)));
    }

    private static bool IsTaken(RackRoom rack, Spread spread) =>
        spread.Apart == SpreadLevel.Rack && !spread.Taken.IsEmpty && Enumerable.Range(0, rack.HostCount).Any(host => spread.Taken.Contains(rack.HostId(host)));

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

                rack[host] = rack[host].Less(demand);
                _left = apart == SpreadLevel.Host ? _left - 1 : rack.HostCount;
                return host;
            }

            return null;
        }
    }
}
