namespace CloudFabric.Chaos.Checking;

/// <summary>
/// Decides, soundly and completely, whether the history of one disk is linearizable: whether each operation can be given an instant
/// within its interval so that all answers are those of one disk that does one thing at a time. Sorting aside, in linear time.
/// </summary>
/// <remarks>
/// A resize is refused unless it grows the disk, so the resizes that took effect have unique sizes and happened in the order of
/// these. What remains is to choose their instants p1 ≤ p2 ≤ …: a read of size k bounds p(k) from above by its end and p(k+1) from below
/// by its beginning, a refusal of size n bounds from above the first p whose size reaches n. All are bounds on single instants,
/// hence the earliest choice in order of size is right if any is.
/// A resize of unknown result that was never seen can only help a refusal: it is used where it would happen before the next
/// certain step anyway, which delays nothing, and is otherwise supposed to be lost.
/// </remarks>
internal static class ResizeHistoryChecker
{
    public static Verdict Check(long initialSizeGib, IReadOnlyList<DiskOperation> history)
    {
        if (SizeLine.Build(initialSizeGib, history, out var violation) is not { } line)
        {
            return new Verdict(violation);
        }

        var refusals = new Queue<DiskOperation>(history
            .Where(operation => operation is { Kind: OperationKind.Resize, Result: OperationResult.TooSmall } && operation.SizeGib > initialSizeGib)
            .OrderBy(operation => operation.SizeGib));
        return new Verdict(Sweep(line, refusals));
    }

    private static string? Sweep(SizeLine line, Queue<DiskOperation> refusals)
    {
        var instant = long.MinValue;
        var spare = 0;
        for (var k = 0; k < line.Steps.Length; k++)
        {
            var next = k + 1 < line.Steps.Length ? line.Steps[k + 1] : null;
            var floor = Math.Max(instant, line.Steps[k].LeftNotBefore);
            instant = next is null ? long.MaxValue : Math.Max(floor, next.Earliest);
            if (next is not null && instant > next.Latest)
            {
                return $"size {next.SizeGib} GiB ({next.Cause}) is not before tick {instant}, but {next.LatestCause} wants it earlier";
            }

            var end = Array.FindIndex(line.Spares, spare, operation => operation.SizeGib > (next?.SizeGib ?? long.MaxValue));
            end = end < 0 ? line.Spares.Length : end;
            var bridges = Bridges(line.Spares.AsSpan(spare..end), floor, instant);
            spare = end;
            if (Unexplained(refusals, bridges, next, instant) is { } refusal)
            {
                return $"{refusal} was refused although the disk was still smaller";
            }
        }

        return null;
    }

    /// <summary>The spare steps before the next certain one that come earlier than it and than every larger spare: (size, instant) by size.</summary>
    private static List<(long SizeGib, long Instant)> Bridges(ReadOnlySpan<DiskOperation> spares, long floor, long before)
    {
        List<(long, long)> bridges = [];
        for (var i = spares.Length - 1; i >= 0; i--)
        {
            var instant = Math.Max(spares[i].Invoked, floor);
            if (instant < before)
            {
                bridges.Add((spares[i].SizeGib, instant));
                before = instant;
            }
        }

        bridges.Reverse();
        return bridges;
    }

    private static DiskOperation? Unexplained(
        Queue<DiskOperation> refusals, List<(long SizeGib, long Instant)> bridges, SizeStep? next, long instant)
    {
        var bridge = 0;
        while (refusals.TryPeek(out var refusal) && refusal.SizeGib <= (next?.SizeGib ?? long.MaxValue))
        {
            refusals.Dequeue();
            while (bridge < bridges.Count && bridges[bridge].SizeGib < refusal.SizeGib)
            {
                bridge++;
            }

            if ((bridge < bridges.Count ? bridges[bridge].Instant : instant) > refusal.Returned)
            {
                return refusal;
            }
        }

        return null;
    }
}
