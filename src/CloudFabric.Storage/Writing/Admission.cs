using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// Judges the sets of a batch one after the other, in memory, on what was loaded for all of them. Refusing a set costs nothing and
/// touches no neighbour, because nothing of it has been written.
/// </summary>
internal sealed class Admission(BatchView view, Func<long> nextNumber)
{
    public WritePlan Plan { get; } = new();

    /// <summary>Admits the set (its effects are in view and plan from here on) or says what refuses it.</summary>
    public CommitOutcome Admit(ChangeSet set, bool dryRun)
    {
        var now = set.Rows[0].At;
        if (set.Rows.Any(IsStale))
        {
            return CommitOutcome.Stale;
        }

        foreach (var condition in set.Conditions)
        {
            if (!Holds(condition, set, now))
            {
                return CommitOutcome.Refused(condition);
            }
        }

        if (set.Deltas.FirstOrDefault(delta => Count(delta.Counter) + delta.Amount < 0) is { Counter: { } counter })
        {
            throw new StoreException($"Counter {counter} would fall below zero: a row's usage was not counted when it was written.");
        }

        if (!dryRun)
        {
            Apply(set);
        }

        return CommitOutcome.Committed;
    }

    private bool IsStale(RowChange change)
    {
        var current = view.Rows.GetValueOrDefault(change.Id)?.Version ?? RowVersion.None;
        return current != change.Expected;
    }

    private bool Holds(Condition condition, ChangeSet set, DateTimeOffset now) => condition switch
    {
        Guard guard => view.Rows.TryGetValue(guard.Row.ToString(), out var row)
            && (guard.Zone is null || guard.Zone == row.Zone)
            && (guard.Number is null || guard.Number == row.Version.Number)
            && !guard.Not.Contains(row.Track.At(now)),
        NoChildren { Parent: var parent } => Count(Counters.Children(parent)) + Delta(set, Counters.Children(parent)) == 0,
        Ceiling ceiling => Delta(set, ceiling.Counter) is var delta && (delta <= 0 || Count(ceiling.Counter) + delta <= ceiling.Max),
        Claim claim => !view.Claims.TryGetValue(claim.Name, out var expiry) || expiry <= now,
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private long Count(string counter) => view.Counters.GetValueOrDefault(counter);

    private static long Delta(ChangeSet set, string counter)
    {
        long sum = 0;
        foreach (var delta in set.Deltas)
        {
            sum += delta.Counter == counter ? delta.Amount : 0;
        }

        return sum;
    }

    private void Apply(ChangeSet set)
    {
        foreach (var change in set.Rows)
        {
            ApplyRow(change);
        }

        foreach (var delta in set.Deltas)
        {
            Plan.Counters[delta.Counter] = view.Counters[delta.Counter] = Count(delta.Counter) + delta.Amount;
        }

        foreach (var name in set.Releases)
        {
            Free(name);
        }

        foreach (var claim in set.Conditions.OfType<Claim>())
        {
            Free(claim.Name);
            view.Claims[claim.Name] = claim.ExpiresAt;
            Plan.Claims[claim.Name] = new ClaimRecord(claim, set.Rows[0].Id);
        }
    }

    private void Free(string claim)
    {
        if (view.Claims.Remove(claim) && !Plan.Claims.Remove(claim))
        {
            Plan.FreedClaims.Add(claim);
        }
    }

    private void ApplyRow(RowChange change)
    {
        var id = change.Id;
        view.Rows.Remove(id, out var before);
        if (change.Shape is { } shape)
        {
            var number = before?.Number ?? nextNumber();
            view.Rows[id] = new ViewRow(number, change.Next, shape.Zone, shape.Track, shape.Facets.Length);
            Plan.Put(number, change, before);
        }
        else if (before is not null)
        {
            Plan.Delete(id, before);
        }

        Plan.Changes.Add(change);
    }
}
