namespace CloudFabric.Chaos.Checking;

/// <summary>
/// An event log that can be laid beside another: entries in the order (time, key, version), times counted from the origin of the run,
/// because two runs begin at different moments.
/// </summary>
internal sealed class EventLog
{
    private readonly Entry[] _entries;

    private EventLog(IEnumerable<Entry> entries) => _entries = [.. entries.Order()];

    public int Count => _entries.Length;

    /// <summary>The events from the origin on; earlier ones belong to the start of the process.</summary>
    public static EventLog Of(IEnumerable<FabricEvent> events, DateTimeOffset origin) => new(events
        .Where(entry => entry.At >= origin)
        .Select(entry => new Entry((entry.At - origin).Ticks, entry.Key, entry.Version, entry.Change, entry.Status)));

    /// <summary>What only one of the two holds: <c>-</c> this one, <c>+</c> the other; in order. None where the logs are equal.</summary>
    public IReadOnlyList<string> DiffTo(EventLog other)
    {
        List<string> lines = [];
        var (mine, theirs) = (0, 0);
        while (mine < Count || theirs < other.Count)
        {
            var order = mine == Count ? 1 : theirs == other.Count ? -1 : _entries[mine].CompareTo(other._entries[theirs]);
            if (order < 0)
            {
                lines.Add($"- {_entries[mine]}");
            }
            else if (order > 0)
            {
                lines.Add($"+ {other._entries[theirs]}");
            }

            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return lines;
    }

    private sealed record Entry(long Ticks, string Key, long Version, string Change, string Status) : IComparable<Entry>
    {
        public int CompareTo(Entry? other) => other is null
            ? 1
            : FirstOf(
                Ticks.CompareTo(other.Ticks),
                string.CompareOrdinal(Key, other.Key),
                Version.CompareTo(other.Version),
                string.CompareOrdinal(Change, other.Change),
                string.CompareOrdinal(Status, other.Status));

        public override string ToString() => $"{TimeSpan.FromTicks(Ticks):c} {Key} v{Version} {Change} {Status}";

        private static int FirstOf(params ReadOnlySpan<int> orders)
        {
            foreach (var order in orders)
            {
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
