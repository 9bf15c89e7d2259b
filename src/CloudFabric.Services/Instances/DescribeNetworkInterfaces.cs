using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Lists the primary interfaces of instances, from the instances' rows; there are no others.</summary>
[Action("Ecs", "2014-05-26", "DescribeNetworkInterfaces")]
internal sealed class DescribeNetworkInterfaces(InstanceReader instances) : IAction<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 500, MinResults: 10, MaxResults: 500);

    public async ValueTask<Outcome<DescribeNetworkInterfacesResponse>> Handle(DescribeNetworkInterfacesRequest request, ActionContext context)
    {
        if (Check(request) is { } refusal)
        {
            return refusal;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, request.NextToken, request.MaxResults);
        var found = await instances.Page(context.Account, request.RegionId!, page, query => query with
        {
            Keys = Keys(request),
            Facets =
            [
                .. ListFilters.Text(InstanceFacets.Vpc, request.VpcId),
                .. ListFilters.Text(InstanceFacets.VSwitch, request.VSwitchId),
                .. ListFilters.Text(InstanceFacets.SecurityGroup, request.SecurityGroupId),
                .. ListFilters.Text(InstanceFacets.PrivateAddress, request.PrimaryIpAddress),
                .. ListFilters.AnyOf(InstanceFacets.PrivateAddress, request.PrivateIpAddress),
            ],
        });
        return found.Select(list => new DescribeNetworkInterfacesResponse(
            new NetworkInterfaceList([.. list.Items.Select(item => NetworkInterfaceView.Of(item.State))]), list.NextToken)
        {
            PageNumber = page.ByToken ? null : page.Number,
            PageSize = page.ByToken ? null : page.Size,
            TotalCount = list.Total,
        });
    }

    private static Fault? Check(DescribeNetworkInterfacesRequest request) => request switch
    {
        { NetworkInterfaceId.Count: > InstanceQueryFaults.MaxIds } => InstanceQueryFaults.TooManyInterfaces,
        { PrivateIpAddress.Count: > InstanceQueryFaults.MaxIds } => InstanceQueryFaults.Addresses,
        _ => ListFilters.CheckTags(request.Tag),
    };

    /// <summary>The instances whose interfaces these are; none where something is asked for that no primary interface is or has.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeNetworkInterfacesRequest request)
    {
        if (request is { Type: not (null or "" or "Primary") } or { Status: not (null or "" or "InUse") }
            or { NetworkInterfaceName: not (null or "") } or { Tag.Count: > 0 } or { ServiceManaged: true })
        {
            return [];
        }

        var ids = request.NetworkInterfaceId is { Count: > 0 } some ? some.Select(InstanceIds.InstanceOf).OfType<string>() : null;
        var own = string.IsNullOrEmpty(request.InstanceId) ? ids : (ids ?? [request.InstanceId]).Intersect([request.InstanceId]);
        return own is null ? null : InstanceIdList.Keys(own, request.RegionId!);
    }
}

/// <summary>Parameters of DescribeNetworkInterfaces.</summary>
public sealed record DescribeNetworkInterfacesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? InstanceId { get; init; }

    public IReadOnlyList<string>? NetworkInterfaceId { get; init; }

    public string? NetworkInterfaceName { get; init; }

    public string? VpcId { get; init; }

    public string? VSwitchId { get; init; }

    public string? SecurityGroupId { get; init; }

    public string? PrimaryIpAddress { get; init; }

    public IReadOnlyList<string>? PrivateIpAddress { get; init; }

    public string? Type { get; init; }

    public string? Status { get; init; }

    public bool? ServiceManaged { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }
}

/// <summary>Answer of DescribeNetworkInterfaces.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeNetworkInterfacesResponse(NetworkInterfaceList NetworkInterfaceSets, string NextToken)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    /// <summary>All that match, in page-number mode.</summary>
    public long? TotalCount { get; init; }
}

/// <summary>The official wrapping of interfaces.</summary>
public sealed record NetworkInterfaceList(IReadOnlyList<NetworkInterfaceView> NetworkInterfaceSet);
