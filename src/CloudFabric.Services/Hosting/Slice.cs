using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>A page of a list that is in memory whole: the token says how many items came before. Lists of rows have <see cref="Paging"/>.</summary>
/// <param name="NextToken">Empty on the last page.</param>
internal sealed record Slice<T>(IReadOnlyList<T> Items, string NextToken)
{
    /// <param name="token">Null or empty for the first page; one that no page gave out is refused.</param>
    /// <param name="size">The items that the client wants; a number out of range is moved into it, null is the largest.</param>
    public static Outcome<Slice<T>> Of(IReadOnlyCollection<T> all, string? token, long? size, int max)
    {
        var start = 0L;
        if (!string.IsNullOrEmpty(token) && !PageToken.TryRead(token, out start))
        {
            return KernelFaults.InvalidParameter("NextToken");
        }

        var first = (int)Math.Clamp(start, 0, all.Count);
        var items = all.Skip(first).Take((int)Math.Clamp(size ?? max, 1, max)).ToList();
        var end = first + items.Count;
        return new Slice<T>(items, end < all.Count ? PageToken.Write(end) : "");
    }
}
