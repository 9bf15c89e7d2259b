using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Networks;

/// <summary>What a store would do with counters and claims: judges conditions, then keeps what a row uses and holds.</summary>
internal sealed class NetworkLedger
{
    private readonly Dictionary<string, long> _counters = [];
    private readonly HashSet<string> _held = [];

    public IReadOnlyDictionary<string, long> Counters => _counters;

    public IReadOnlySet<string> Held => _held;

    /// <summary>Adds a row's usage and holds where every ceiling and claim allows it; else says what refused.</summary>
    public Fault? Add(IReadOnlyCollection<Usage> usage, IEnumerable<Condition> conditions, string? hold = null)
    {
        foreach (var condition in conditions)
        {
            var holds = condition switch
            {
                Ceiling ceiling =>
                    _counters.GetValueOrDefault(ceiling.Counter) + usage.Where(use => use.Counter == ceiling.Counter).Sum(use => use.Amount) <= ceiling.Max,
                Claim claim => !_held.Contains(claim.Name),
                _ => true,
            };
            if (!holds)
            {
                return condition.Refusal;
            }
        }

        Count(usage, 1);
        _ = hold is null || _held.Add(hold);
        return null;
    }

    public void Remove(IEnumerable<Usage> usage, string? hold = null)
    {
        Count(usage, -1);
        _ = hold is null || _held.Remove(hold);
    }

    private void Count(IEnumerable<Usage> usage, int sign)
    {
        foreach (var use in usage)
        {
            _counters[use.Counter] = _counters.GetValueOrDefault(use.Counter) + (sign * use.Amount);
        }
    }
}
