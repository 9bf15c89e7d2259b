using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>Makes the change set of a decision: the row, its conditions, and what the change of shape means for counters and claims.</summary>
internal static class ChangeSets
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    public static ChangeSet Compose<TMachine, TState, TCommand, TResult>(
        ResourceKey key, Held<TState> before, Held<TState> after, Decision<TState, TResult> decision, Call call, LoadStamp stamp, Serializer serializer)
        where TMachine : IMachine<TState, TCommand, TResult>
        where TState : class
    {
        var own = new SideRow<TState>(key, before.Version, before.State, after.State, TMachine.Shape);
        ImmutableArray<SideRow> all = decision.Beside.IsEmpty ? [own] : [own, .. decision.Beside];
        var identity = call.Token is null ? [] : Identity(call, after.At, serializer.SerializeToArray(decision.Result));
        return new ChangeSet(
            [.. all.Select(row => Row(row, stamp, after.At, serializer))], [.. identity, .. decision.Conditions], Deltas(all), [.. all.SelectMany(Released)]);
    }

    /// <summary>Changes nothing and is stale where the row is not what is held: for asking, not for writing.</summary>
    public static ChangeSet Unchanged<TState>(ResourceKey key, Held<TState> held)
        where TState : class =>
        new([new RowChange(key, held.Version, held.Version, Shape: null, State: default, held.At)], [], [], []);

    /// <summary>Everything that a row adds to counters: it counts itself in its list, besides what it says it uses.</summary>
    public static IEnumerable<Usage> UsageOf(ResourceKey key, RowShape? shape) =>
        shape is null ? [] : shape.Usage.Append(new Usage(Counters.Total(shape.Account, key.Region, key.Kind), 1));

    private static RowChange Row(SideRow row, LoadStamp stamp, DateTimeOffset at, Serializer serializer)
    {
        var next = row.After is null ? RowVersion.None : row.Expected.Next(stamp.Value);
        return new RowChange(row.Key, row.Expected, next, row.After, row.Write(serializer), at);
    }

    /// <summary>What counters gain and lose.</summary>
    private static ImmutableArray<Usage> Deltas(ImmutableArray<SideRow> rows)
    {
        var sums = new Dictionary<string, long>();
        foreach (var row in rows)
        {
            Add(row.Key, row.Before, -1);
            Add(row.Key, row.After, 1);
        }

        return [.. sums.Where(sum => sum.Value != 0).Select(sum => new Usage(sum.Key, sum.Value))];

        void Add(ResourceKey key, RowShape? side, int sign)
        {
            foreach (var usage in UsageOf(key, side))
            {
                sums[usage.Counter] = sums.GetValueOrDefault(usage.Counter) + (sign * usage.Amount);
            }
        }
    }

    private static IEnumerable<string> Released(SideRow row) =>
        row.Before is not { Holds.IsEmpty: false } before ? [] : before.Holds.Except(row.After?.Holds ?? []);

    /// <summary>
    /// A call with a token takes effect once. The claim of a step has no expiry, for its operation holds it and sets it free at its end; a
    /// try that comes later still finds no operation.
    /// </summary>
    private static IEnumerable<Condition> Identity(Call call, DateTimeOffset now, byte[] answer)
    {
        if (call.Operation is { } operation)
        {
            yield return new Guard(operation, KernelFaults.TokenTaken);
        }

        yield return new Claim(call.Token!, KernelFaults.TokenTaken)
        {
            ExpiresAt = call.Operation is null ? now + TokenLife : null,
            Question = call.Question,
            Answer = answer,
        };
    }
}
