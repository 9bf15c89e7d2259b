using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// How an action reads its page parameters. Numbers out of range are moved into it, never refused. A NextToken or MaxResults
/// asks for pages by token and wins over page numbers.
/// </summary>
/// <param name="DefaultPageSize">For a missing PageSize.</param>
/// <param name="MaxPageSize">The largest PageSize.</param>
/// <param name="MinResults">The smallest MaxResults, and the one for a missing one.</param>
/// <param name="MaxResults">The largest MaxResults.</param>
public sealed record Paging(int DefaultPageSize, int MaxPageSize, int MinResults, int MaxResults)
{
    public Page Read(int? pageNumber, int? pageSize, string? nextToken, int? maxResults) =>
        string.IsNullOrEmpty(nextToken) && maxResults is null
            ? Page.ByNumber(Math.Max(pageNumber ?? 1, 1), pageSize is > 0 ? Math.Min(pageSize.Value, MaxPageSize) : DefaultPageSize)
            : Page.After(nextToken ?? "", Math.Clamp(maxResults ?? MinResults, MinResults, MaxResults));
}
