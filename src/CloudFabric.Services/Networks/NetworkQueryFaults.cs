using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Networks;

/// <summary>The refusals of lists of networks, with their official codes.</summary>
internal static class NetworkQueryFaults
{
    public static readonly Fault TooManyVpcs = new("InvalidVpcIdNumber.NotSupported", 400, "At most 20 VPCs can be named.");

    public static readonly Fault RouterNotFound = new("InvalidVRouterId.NotFound", 404, "The router does not exist.");

    public static readonly Fault TableNotFound = new("InvalidRouteTableId.NotFound", 404, "The route table does not exist.");

    /// <summary>What one of the actions says instead.</summary>
    public static readonly Fault TableOfEntriesNotFound = new("InvalidRouteTable.NotFound", 404, "The route table does not exist.");

    public static readonly Fault GroupIds = new(
        "InvalidSecurityGroupIds.Malformed", 400, "SecurityGroupIds is a JSON list of at most 100 ids.");
}
