using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Tests;

/// <summary>The definition of linearizability itself, tried in every order: for histories of a handful of operations.</summary>
internal static class BruteForceChecker
{
    public static bool IsLinearizable(long initialSizeGib, IReadOnlyList<DiskOperation> history) => CanGoOn(initialSizeGib, [.. history]);

    private static bool CanGoOn(long sizeGib, List<DiskOperation> rest)
    {
        if (rest.All(operation => operation.Result == OperationResult.Unknown))
        {
            return true;
        }

        foreach (var next in rest.Where(operation => rest.All(other => other.Returned >= operation.Invoked)))
        {
            if (After(sizeGib, next) is { } after && CanGoOn(after, [.. rest.Where(operation => !ReferenceEquals(operation, next))]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The size after the operation, or null where one disk would not have answered so.</summary>
    private static long? After(long sizeGib, DiskOperation operation) => operation switch
    {
        { Kind: OperationKind.Read } => operation.SizeGib == sizeGib ? sizeGib : null,
        { Result: OperationResult.Done } => operation.SizeGib > sizeGib ? operation.SizeGib : null,
        { Result: OperationResult.TooSmall } => operation.SizeGib <= sizeGib ? sizeGib : null,
        _ => Math.Max(sizeGib, operation.SizeGib),
    };
}
