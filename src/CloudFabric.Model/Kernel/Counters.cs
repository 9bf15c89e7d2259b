namespace CloudFabric.Model.Kernel;

/// <summary>The names of the counters, in one place.</summary>
public static class Counters
{
    /// <summary>How the names of all totals begin.</summary>
    public const string Totals = "total/";

    /// <summary>How many rows of a kind an account has in a region: the total of an unfiltered list.</summary>
    public static string Total(string account, string region, string kind) => $"{Totals}{account}/{region}/{kind}";

    /// <summary>The account whose total of a kind in a region this counter is; null for any other counter.</summary>
    public static string? OwnerOf(string counter, string region, string kind)
    {
        var end = $"/{region}/{kind}";
        return counter.StartsWith(Totals, StringComparison.Ordinal) && counter.EndsWith(end, StringComparison.Ordinal) ? counter[Totals.Length..^end.Length] : null;
    }

    /// <summary>How many resources live in a parent. A parent with children cannot be deleted.</summary>
    public static string Children(ResourceKey parent) => $"children/{parent}";

    /// <summary>What an account uses of a limited thing, for example <c>disk-gib:cloud_essd</c> in a zone.</summary>
    public static string Quota(string account, string place, string thing) => $"quota/{account}/{place}/{thing}";
}
