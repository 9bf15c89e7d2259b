using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>The names of everything that the sets of a batch read or write, each once and in order.</summary>
internal sealed class Touched
{
    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _guarded = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _counters = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _claims = new(StringComparer.Ordinal);

    public static Touched By(IEnumerable<Pending> batch)
    {
        var touched = new Touched();
        foreach (var pending in batch)
        {
            touched.Add(pending.Set);
        }

        return touched;
    }

    /// <summary>Loads it all; rows to write before rows to guard, then counters, in the one order that all writers keep.</summary>
    public BatchView Load(IBatchStatements statements)
    {
        _guarded.ExceptWith(_written);
        var view = new BatchView();
        statements.LoadRows([.. _written], forWriting: true, view);
        statements.LoadRows([.. _guarded], forWriting: false, view);
        statements.LoadCounters([.. _counters], view);
        statements.LoadClaims([.. _claims], view);
        return view;
    }

    private void Add(ChangeSet set)
    {
        foreach (var row in set.Rows)
        {
            _written.Add(row.Id);
        }

        foreach (var delta in set.Deltas)
        {
            _counters.Add(delta.Counter);
        }

        foreach (var name in set.Releases)
        {
            _claims.Add(name);
        }

        foreach (var condition in set.Conditions)
        {
            _ = condition switch
            {
                Guard guard => _guarded.Add(guard.Row.ToString()),
                NoChildren parent => _counters.Add(Counters.Children(parent.Parent)),
                Ceiling ceiling => _counters.Add(ceiling.Counter),
                Claim claim => _claims.Add(claim.Name),
                _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
            };
        }
    }
}
