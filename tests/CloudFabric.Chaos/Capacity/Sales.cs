using System.Collections.Concurrent;
using System.Text.Json;
using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Capacity;

/// <summary>What buyers got and what they were told instead. Thread safe; lives for one run.</summary>
internal sealed class Sales
{
    /// <summary>The official words for "sold out": of hosts, of a pool.</summary>
    public static readonly IReadOnlySet<string> SoldOut = new HashSet<string> { "OperationDenied.NoStock", "Zone.NotOnSale" };

    private readonly ConcurrentQueue<string> _instances = [];
    private readonly ConcurrentQueue<string> _disks = [];
    private readonly ConcurrentDictionary<string, int> _refusals = [];
    private readonly ConcurrentQueue<string> _wrong = [];
    private int _undecided;

    public IReadOnlyCollection<string> Instances => _instances;

    public IReadOnlyCollection<string> Disks => _disks;

    /// <summary>Refused calls by code.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>Refusals that say something else than "sold out".</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    /// <summary>Attempts that were asked again because nothing had been decided.</summary>
    public int Undecided => Volatile.Read(ref _undecided);

    /// <summary>Notes a success.</summary>
    /// <returns>How many were got.</returns>
    public int Add(Wish wish, JsonElement answer)
    {
        if (wish.IsDisk)
        {
            _disks.Enqueue(answer.GetProperty("DiskId").GetString()!);
            return 1;
        }

        var ids = answer.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet").EnumerateArray().Select(id => id.GetString()!).ToList();
        ids.ForEach(_instances.Enqueue);
        if (ids.Count < wish.MinAmount || ids.Count > wish.Amount)
        {
            _wrong.Enqueue($"{ids.Count} instances were made where {wish.MinAmount} to {wish.Amount} were wanted");
        }

        return ids.Count;
    }

    /// <summary>Notes a refusal.</summary>
    /// <returns>False where it is none of the official ones.</returns>
    public bool Refuse(Wish wish, CallOutcome outcome)
    {
        var code = outcome.Answer?.Code ?? $"{outcome.Result}";
        _refusals.AddOrUpdate($"{wish.Action} {code}", 1, (_, count) => count + 1);
        if (SoldOut.Contains(code))
        {
            return true;
        }

        _wrong.Enqueue($"{wish.Action} was refused with {outcome}");
        return false;
    }

    public void Undecide() => Interlocked.Increment(ref _undecided);
}
