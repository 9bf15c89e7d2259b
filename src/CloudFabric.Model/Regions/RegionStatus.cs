namespace CloudFabric.Model.Regions;

/// <summary>The statuses of a region.</summary>
public static class RegionStatus
{
    public const string Available = "available";

    /// <summary>Announced to close: open, listed, and a hint to whoever reads the world.</summary>
    public const string Closing = "closing";

    /// <summary>Not listed, and nothing can be made there.</summary>
    public const string Closed = "closed";
}
