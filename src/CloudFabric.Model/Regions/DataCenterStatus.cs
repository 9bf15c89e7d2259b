namespace CloudFabric.Model.Regions;

/// <summary>The statuses of a data center.</summary>
public static class DataCenterStatus
{
    public const string Open = "Open";

    /// <summary>Not listed, and nothing can be made there.</summary>
    public const string Closed = "Closed";
}
