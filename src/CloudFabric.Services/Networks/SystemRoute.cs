using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Services.Networks;

/// <summary>
/// A route of a VPC's system table: one to each vSwitch, and one to the cloud's own services. They have no rows, because they are there as
/// long as the VPC and its vSwitches are.
/// </summary>
internal sealed record SystemRoute(string RouteEntryId, string TableId, string Destination, DateTimeOffset CreatedAt)
{
    private const string Services = "100.64.0.0/10";
    private static readonly RegionalId Entry = new("routeentry", "rte-", 18);

    /// <summary>The routes of a VPC, those to vSwitches newest first.</summary>
    public static ImmutableArray<SystemRoute> Of(VpcState vpc, ImmutableArray<VSwitchState> vswitches)
    {
        var table = NetworkIds.SystemTableOf(vpc.VpcId);
        return
        [
            .. vswitches.Select(vswitch => new SystemRoute(
                Entry.Twin(NetworkIds.VSwitch, vswitch.VSwitchId), table, vswitch.CidrBlock.ToString(), vswitch.CreatedAt)),
            new SystemRoute(Entry.Twin(NetworkIds.Vpc, vpc.VpcId), table, Services, vpc.CreatedAt),
        ];
    }
}
