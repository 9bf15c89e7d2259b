using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>What a store would do with the decisions about one disk: keep its state, its counters and its ceilings.</summary>
internal sealed class DiskLedger
{
    private readonly Dictionary<string, long> _counters = [];

    public DiskState? Disk { get; private set; }

    public IEnumerable<KeyValuePair<string, long>> Counters => _counters.Where(counter => counter.Value != 0);

    /// <summary>Decides, commits if nothing refuses, and answers the refusal.</summary>
    public Fault? Execute(DiskCommand command, DateTimeOffset now)
    {
        var decision = Given.Decide(Disk, command, Given.Context(now));
        if (decision.Fault is not null || !decision.Changes)
        {
            return decision.Fault;
        }

        var next = new Dictionary<string, long>(_counters);
        Add(next, Disk, -1);
        Add(next, decision.State, +1);
        foreach (var ceiling in decision.Conditions.OfType<Ceiling>())
        {
            if (next[ceiling.Counter] > ceiling.Max && next[ceiling.Counter] > _counters.GetValueOrDefault(ceiling.Counter))
            {
                return ceiling.Refusal;
            }
        }

        _counters.Clear();
        foreach (var (counter, amount) in next)
        {
            _counters[counter] = amount;
        }

        Disk = decision.State;
        return null;
    }

    private static void Add(Dictionary<string, long> counters, DiskState? disk, int sign)
    {
        foreach (var usage in disk is null ? [] : DiskMachine.Shape(disk).Usage)
        {
            counters[usage.Counter] = counters.GetValueOrDefault(usage.Counter) + (sign * usage.Amount);
        }
    }
}
