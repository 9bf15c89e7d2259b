namespace CloudFabric.Chaos.Checking;

/// <summary>
/// Rewrites a recorded history as a faulty server would have answered it, to show that the checker sees the fault. Null where the
/// history is too small to hide one in.
/// </summary>
internal static class SeededBug
{
    public static readonly string[] Names = ["stale-reads", "lost-update"];

    public static IReadOnlyList<DiskOperation>? Apply(string name, long initialSizeGib, IReadOnlyList<DiskOperation> history) => name switch
    {
        "stale-reads" => StaleRead(initialSizeGib, history),
        "lost-update" => LostUpdate(initialSizeGib, history),
        _ => throw new ArgumentException($"--seed-bug is one of {string.Join(", ", Names)}, not '{name}'."),
    };

    /// <summary>A replica that lags: one read that began after a resize was answered sees the size before it.</summary>
    private static DiskOperation[]? StaleRead(long initialSizeGib, IReadOnlyList<DiskOperation> history)
    {
        var before = SizesBefore(initialSizeGib, history);
        var victim = history.FirstOrDefault(read => IsLateRead(read, history));
        return victim is null
            ? null
            : [.. history.Select(operation => ReferenceEquals(operation, victim) ? victim with { SizeGib = before[victim.SizeGib] } : operation)];
    }

    /// <summary>An acknowledged resize that never was: all who should have seen its size see the one before.</summary>
    private static DiskOperation[]? LostUpdate(long initialSizeGib, IReadOnlyList<DiskOperation> history)
    {
        var before = SizesBefore(initialSizeGib, history);
        var victim = history.FirstOrDefault(read => IsLateRead(read, history));
        return victim is null
            ? null
            : [.. history.Select(operation => operation.Kind == OperationKind.Read && operation.SizeGib == victim.SizeGib
                ? operation with { SizeGib = before[operation.SizeGib] }
                : operation)];
    }

    private static bool IsLateRead(DiskOperation read, IReadOnlyList<DiskOperation> history) =>
        read.Kind == OperationKind.Read && history.Any(resize =>
            resize is { Kind: OperationKind.Resize, Result: OperationResult.Done }
            && resize.SizeGib == read.SizeGib
            && resize.Returned < read.Invoked);

    private static Dictionary<long, long> SizesBefore(long initialSizeGib, IEnumerable<DiskOperation> history)
    {
        var sizes = history
            .Where(operation => operation is { Kind: OperationKind.Resize, Result: OperationResult.Done })
            .Select(operation => operation.SizeGib)
            .Prepend(initialSizeGib)
            .Order()
            .ToArray();
        return sizes.Skip(1).Zip(sizes).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
