using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>What a store would do with the decisions about several disks: keep their states, counters and claims, and wake those that are due.</summary>
internal sealed class DiskFleet
{
    private readonly Dictionary<string, DiskState> _disks = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, string> _claims = [];

    public IEnumerable<DiskState> Disks => _disks.Values;

    public IEnumerable<KeyValuePair<string, long>> Counters => _counters.Where(counter => counter.Value != 0);

    public IEnumerable<KeyValuePair<string, string>> Claims => _claims;

    /// <summary>What the counters have to be: the sum over all disks.</summary>
    public IEnumerable<KeyValuePair<string, long>> Recount =>
        from disk in Disks
        from use in DiskMachine.Shape(disk).Usage
        group use.Amount by use.Counter into uses
        select KeyValuePair.Create(uses.Key, uses.Sum());

    public long Counter(string name) => _counters.GetValueOrDefault(name);

    /// <summary>Decides, commits if nothing refuses, and answers the refusal.</summary>
    public Fault? Execute(string id, DiskCommand command, DateTimeOffset now)
    {
        WakeDue(now);
        var before = _disks.GetValueOrDefault(id);
        var decision = DiskMachine.Decide(before, command, Given.Context(now) with { Key = DiskId.Key(Given.Region, id) });
        return decision.Fault ?? (decision.Changes ? Commit(id, before, decision) : null);
    }

    private void WakeDue(DateTimeOffset now)
    {
        foreach (var (id, disk) in _disks.Where(disk => DiskMachine.Shape(disk.Value).DueAt <= now).ToList())
        {
            Commit(id, disk, DiskMachine.Wake(disk, Given.Context(now)));
        }
    }

    private Fault? Commit(string id, DiskState? before, Decision<DiskState, DiskResult> decision)
    {
        var (old, next) = (before is null ? null : DiskMachine.Shape(before), decision.State is null ? null : DiskMachine.Shape(decision.State));
        var deltas = (next?.Usage ?? []).Concat((old?.Usage ?? []).Select(use => use with { Amount = -use.Amount }))
            .GroupBy(use => use.Counter).ToDictionary(uses => uses.Key, uses => uses.Sum(use => use.Amount));
        foreach (var condition in decision.Conditions)
        {
            var holds = condition switch
            {
                Ceiling ceiling => deltas.GetValueOrDefault(ceiling.Counter) <= 0 || Counter(ceiling.Counter) + deltas[ceiling.Counter] <= ceiling.Max,
                Claim claim => !_claims.ContainsKey(claim.Name),
                _ => true,
            };
            if (!holds)
            {
                return condition.Refusal;
            }
        }

        Apply(id, decision.State, deltas, [.. (old?.Holds ?? []).Except(next?.Holds ?? [])], [.. decision.Conditions.OfType<Claim>().Select(claim => claim.Name)]);
        return null;
    }

    private void Apply(string id, DiskState? next, Dictionary<string, long> deltas, string[] released, string[] taken)
    {
        foreach (var (counter, amount) in deltas)
        {
            _counters[counter] = Counter(counter) + amount;
        }

        foreach (var claim in released)
        {
            _claims.Remove(claim);
        }

        foreach (var claim in taken)
        {
            _claims[claim] = id;
        }

        _disks.Remove(id);
        if (next is not null)
        {
            _disks[id] = next;
        }
    }
}
