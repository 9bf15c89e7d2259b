namespace CloudFabric.Model.Disks;

/// <summary>The official statuses of a disk, as answers spell them.</summary>
public static class DiskStatuses
{
    public const string Creating = "Creating";

    public const string Available = "Available";

    public const string Attaching = "Attaching";

    public const string InUse = "In_use";

    public const string Detaching = "Detaching";

    public const string ReIniting = "ReIniting";
}
