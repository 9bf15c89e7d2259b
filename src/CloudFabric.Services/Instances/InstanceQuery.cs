using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Turns the parameters of DescribeInstances into a query on rows, or refuses them.</summary>
internal static class InstanceQuery
{
    public static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 10, MaxResults: 100);

    public static Outcome<RowQuery> From(DescribeInstancesRequest request, ActionContext context, World world, DateTimeOffset now)
    {
        if (Check(request, world) is { } refusal)
        {
            return refusal;
        }

        if (InstanceIdList.Read(request.InstanceIds, request.RegionId!).Failed(out var fault, out var keys)
            || InstanceIdList.Texts(request.PrivateIpAddresses, InstanceQueryFaults.Addresses).Failed(out fault, out var addresses)
            || InstanceIdList.Texts(request.PublicIpAddresses, InstanceQueryFaults.Addresses).Failed(out fault, out var outside)
            || CreationFilter.Read(request.Filter ?? []).Failed(out fault, out var created))
        {
            return fault;
        }

        return new RowQuery(
            context.Account,
            InstanceFacts.Kind,
            request.RegionId!,
            now,
            Paging.Read(request.PageNumber, request.PageSize, request.NextToken, request.MaxResults))
        {
            Keys = AsksForNone(request) ? [] : keys,
            Zone = request.ZoneId.NullIfEmpty(),
            Class = request.InstanceType.NullIfEmpty(),
            Status = request.Status.NullIfEmpty(),
            CreatedFrom = created.From,
            CreatedBefore = created.Before,
            Facets = Facets(request, context.Account, addresses, outside),
        };
    }

    private static Fault? Check(DescribeInstancesRequest request, World world) => request switch
    {
        _ when world.Region(request.RegionId!) is null => RegionFaults.RegionNotFound,
        _ when !string.IsNullOrEmpty(request.Status) && !InstanceStatuses.All.Contains(request.Status) => InstanceQueryFaults.Status,
        _ => ListFilters.Check(request.InstanceName, InstanceFaults.NameMalformed, request.Tag),
    };

    private static ImmutableArray<FacetFilter> Facets(DescribeInstancesRequest request, string account, string[]? addresses, string[]? outside) =>
    [
        .. NetworkQuery.Labelled(account, null, request.ResourceGroupId, request.Tag),
        .. ListFilters.Pattern(InstanceFacets.Name, request.InstanceName),
        .. ListFilters.Text(InstanceFacets.Vpc, request.VpcId),
        .. ListFilters.Text(InstanceFacets.VSwitch, request.VSwitchId),
        .. ListFilters.Text(InstanceFacets.SecurityGroup, request.SecurityGroupId),
        .. ListFilters.Text(InstanceFacets.Image, request.ImageId),
        .. ListFilters.Text(InstanceFacets.Family, request.InstanceTypeFamily),
        .. ListFilters.Text(InstanceFacets.KeyPair, request.KeyPairName),
        .. ListFilters.AnyOf(InstanceFacets.PrivateAddress, addresses),
        .. ListFilters.AnyOf(InstanceFacets.PublicAddress, outside),
    ];

    /// <summary>What no instance of the fabric is: prepaid, classic, without I/O optimisation, locked, with an elastic address.</summary>
    private static bool AsksForNone(DescribeInstancesRequest request) => request switch
    {
        { InstanceChargeType: not (null or "" or "PostPaid") } => true,
        { InstanceNetworkType: not (null or "" or "vpc") } => true,
        { IoOptimized: false } => true,
        { LockReason: not (null or "") } => true,
        { EipAddresses: not (null or "" or "[]") } => true,
        { InnerIpAddresses: not (null or "" or "[]") } => true,
        { HpcClusterId: not (null or "") } => true,
        _ => false,
    };
}
