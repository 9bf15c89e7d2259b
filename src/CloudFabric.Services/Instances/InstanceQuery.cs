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
            Zone = NetworkQuery.NullIfEmpty(request.ZoneId),
            Class = NetworkQuery.NullIfEmpty(request.InstanceType),
            Status = NetworkQuery.NullIfEmpty(request.Status),
            CreatedFrom = created.From,
            CreatedBefore = created.Before,
            Facets = Facets(request, context.Account, addresses, outside),
        };
    }

    private static Fault? Check(DescribeInstancesRequest request, World world) => request switch
    {
        _ when world.Region(request.RegionId!) is null => RegionFaults.RegionNotFound,
        _ when !string.IsNullOrEmpty(request.Status) && !InstanceStatuses.All.Contains(request.Status) => InstanceQueryFaults.Status,
        _ => null,
    };

    private static ImmutableArray<FacetFilter> Facets(DescribeInstancesRequest request, string account, string[]? addresses, string[]? outside) =>
    [
        .. NetworkQuery.Labelled(account, null, request.ResourceGroupId, request.Tag),
        .. Named(request.InstanceName),
        .. NetworkQuery.Text(InstanceFacets.Vpc, request.VpcId),
        .. NetworkQuery.Text(InstanceFacets.VSwitch, request.VSwitchId),
        .. NetworkQuery.Text(InstanceFacets.SecurityGroup, request.SecurityGroupId),
        .. NetworkQuery.Text(InstanceFacets.Image, request.ImageId),
        .. NetworkQuery.Text(InstanceFacets.Family, request.InstanceTypeFamily),
        .. NetworkQuery.Text(InstanceFacets.KeyPair, request.KeyPairName),
        .. AnyOf(InstanceFacets.PrivateAddress, addresses),
        .. AnyOf(InstanceFacets.PublicAddress, outside is [] ? null : outside),
    ];

    private static FacetFilter[] AnyOf(string facet, string[]? values) => values is null ? [] : [new FacetFilter(facet) { AnyOf = [.. values] }];

    private static FacetFilter[] Named(string? pattern) =>
        string.IsNullOrEmpty(pattern) ? [] : [new FacetFilter(InstanceFacets.Name, pattern) { IsPattern = true }];

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
