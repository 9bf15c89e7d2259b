namespace CloudFabric.Model.Networks;

/// <summary>The official statuses of VPCs and vSwitches, as answers spell them.</summary>
public static class NetworkStatuses
{
    public const string Pending = "Pending";

    public const string Available = "Available";
}
