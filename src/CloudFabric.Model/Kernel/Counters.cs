namespace CloudFabric.Model.Kernel;

/// <summary>The names of the counters, in one place.</summary>
public static class Counters
{
    /// <summary>How many rows of a kind an account has in a region: the total of an unfiltered list.</summary>
    public static string Total(string account, string region, string kind) => $"total/{account}/{region}/{kind}";

    /// <summary>How many resources live in a parent. A parent with children cannot be deleted.</summary>
    public static string Children(ResourceKey parent) => $"children/{parent}";

    /// <summary>What an account uses of a limited thing, for example <c>disk-gib:cloud_essd</c> in a zone.</summary>
    public static string Quota(string account, string place, string thing) => $"quota/{account}/{place}/{thing}";
}
