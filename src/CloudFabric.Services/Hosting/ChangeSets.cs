using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>Makes the change set of a decision: the row, its conditions, and what the change of shape means for counters and claims.</summary>
internal static class ChangeSets
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    public static ChangeSet Compose<TMachine, TState, TCommand, TResult>(
        ResourceKey key, Held<TState> before, Held<TState> after, Decision<TState, TResult> decision, Call call, Serializer serializer)
        where TMachine : IMachine<TState, TCommand, TResult>
        where TState : class
    {
        var old = before.State is null ? null : TMachine.Shape(before.State);
        var shape = after.State is null ? null : TMachine.Shape(after.State);
        var state = after.State is null ? [] : serializer.SerializeToArray(after.State);
        var identity = call.Token is null ? [] : Identity(call, after.At, serializer.SerializeToArray(decision.Result));
        var row = new RowChange(key, before.Version, after.Version, shape, state, after.At);
        return new ChangeSet([row], [.. identity, .. decision.Conditions], Deltas(key, old, shape), Released(old, shape));
    }

    /// <summary>What counters gain and lose: each row counts itself in its list, besides what it says it uses.</summary>
    public static ImmutableArray<Usage> Deltas(ResourceKey key, RowShape? old, RowShape? shape)
    {
        var sums = new Dictionary<string, long>();
        Add(old, -1);
        Add(shape, 1);
        return [.. sums.Where(sum => sum.Value != 0).Select(sum => new Usage(sum.Key, sum.Value))];

        void Add(RowShape? side, int sign)
        {
            foreach (var usage in UsageOf(key, side))
            {
                sums[usage.Counter] = sums.GetValueOrDefault(usage.Counter) + (sign * usage.Amount);
            }
        }
    }

    /// <summary>Everything that a row adds to counters.</summary>
    public static IEnumerable<Usage> UsageOf(ResourceKey key, RowShape? shape) =>
        shape is null ? [] : shape.Usage.Append(new Usage(Counters.Total(shape.Account, key.Region, key.Kind), 1));

    private static ImmutableArray<string> Released(RowShape? old, RowShape? shape) =>
        old is null || old.Holds.IsEmpty ? [] : [.. old.Holds.Except(shape?.Holds ?? [])];

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
