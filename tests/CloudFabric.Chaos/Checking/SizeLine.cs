namespace CloudFabric.Chaos.Checking;

/// <summary>
/// The sizes that one disk certainly had, in order, and the spare ones: wanted by resizes of unknown result that no read saw, at
/// most one a size (the one asked for first, which leaves the most room).
/// </summary>
internal sealed class SizeLine
{
    private readonly Dictionary<long, SizeStep> _bySize = [];
    private readonly Dictionary<long, DiskOperation> _spares;

    private SizeLine(long initialSizeGib, IEnumerable<DiskOperation> history)
    {
        _bySize[initialSizeGib] = new SizeStep(initialSizeGib, long.MinValue, "initial size");
        _spares = history
            .Where(operation => operation is { Kind: OperationKind.Resize, Result: OperationResult.Unknown } && operation.SizeGib > initialSizeGib)
            .GroupBy(operation => operation.SizeGib)
            .ToDictionary(group => group.Key, group => group.MinBy(operation => operation.Invoked)!);
    }

    public SizeStep[] Steps { get; private set; } = [];

    public DiskOperation[] Spares { get; private set; } = [];

    /// <summary>Builds the line, or says what no line can explain.</summary>
    public static SizeLine? Build(long initialSizeGib, IReadOnlyList<DiskOperation> history, out string? violation)
    {
        var line = new SizeLine(initialSizeGib, history);
        violation = line.AddResizes(initialSizeGib, history) ?? line.AddReads(history);
        line.Steps = [.. line._bySize.Values.OrderBy(step => step.SizeGib)];
        line.Spares = [.. line._spares.Values.OrderBy(operation => operation.SizeGib)];
        return violation is null ? line : null;
    }

    private string? AddResizes(long initialSizeGib, IEnumerable<DiskOperation> history)
    {
        foreach (var resize in history.Where(operation => operation is { Kind: OperationKind.Resize, Result: OperationResult.Done }))
        {
            if (resize.SizeGib <= initialSizeGib)
            {
                return $"{resize} did not grow the disk of {initialSizeGib} GiB";
            }

            var step = new SizeStep(resize.SizeGib, resize.Invoked, resize.ToString());
            if (!_bySize.TryAdd(resize.SizeGib, step))
            {
                return $"{resize} and {_bySize[resize.SizeGib].Cause} both grew the disk to the same size";
            }

            step.AnsweredBy(resize);
            _spares.Remove(resize.SizeGib);
        }

        return null;
    }

    private string? AddReads(IEnumerable<DiskOperation> history)
    {
        foreach (var read in history.Where(operation => operation.Kind == OperationKind.Read))
        {
            if (!_bySize.TryGetValue(read.SizeGib, out var step))
            {
                if (!_spares.Remove(read.SizeGib, out var unanswered))
                {
                    return $"{read} saw a size that nobody made";
                }

                step = new SizeStep(read.SizeGib, unanswered.Invoked, unanswered.ToString());
                _bySize.Add(read.SizeGib, step);
            }

            step.SeenBy(read);
        }

        return null;
    }
}
