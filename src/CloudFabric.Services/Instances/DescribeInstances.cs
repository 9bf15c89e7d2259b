using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Lists instances from their rows. Unknown ids are no error: they are not in the list.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstances")]
internal sealed class DescribeInstances(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<DescribeInstancesRequest, DescribeInstancesResponse>
{
    public async ValueTask<Outcome<DescribeInstancesResponse>> Handle(DescribeInstancesRequest request, ActionContext context)
    {
        if (InstanceQuery.From(request, context, world.Current, clock.Now).Failed(out var fault, out var query))
        {
            return fault;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var page = await reader.List<InstanceState>(query);
        var withMetadata = request.AdditionalAttributes?.Contains("META_OPTIONS") is true;
        return new DescribeInstancesResponse(new InstanceList([.. page.Items.Select(item => InstanceView.Of(item, withMetadata))]), page.NextToken)
        {
            PageNumber = query.Page.ByToken ? null : query.Page.Number,
            PageSize = query.Page.ByToken ? null : query.Page.Size,
            TotalCount = page.Total,
        };
    }
}

/// <summary>Parameters of DescribeInstances.</summary>
public sealed record DescribeInstancesRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>A JSON list: absent for all instances, empty for none.</summary>
    public string? InstanceIds { get; init; }

    /// <summary>A name, with <c>*</c> for any text.</summary>
    public string? InstanceName { get; init; }

    public string? Status { get; init; }

    public string? ZoneId { get; init; }

    public string? VpcId { get; init; }

    public string? VSwitchId { get; init; }

    public string? SecurityGroupId { get; init; }

    public string? ImageId { get; init; }

    public string? InstanceType { get; init; }

    public string? InstanceTypeFamily { get; init; }

    public string? InstanceChargeType { get; init; }

    public string? InstanceNetworkType { get; init; }

    public bool? IoOptimized { get; init; }

    public string? KeyPairName { get; init; }

    public string? LockReason { get; init; }

    public string? HpcClusterId { get; init; }

    /// <summary>JSON lists of addresses.</summary>
    public string? PrivateIpAddresses { get; init; }

    public string? PublicIpAddresses { get; init; }

    public string? EipAddresses { get; init; }

    public string? InnerIpAddresses { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public IReadOnlyList<FilterParameter>? Filter { get; init; }

    public IReadOnlyList<string>? AdditionalAttributes { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }
}

/// <summary>Answer of DescribeInstances.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeInstancesResponse(InstanceList Instances, string NextToken)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    /// <summary>All that match, in page-number mode.</summary>
    public long? TotalCount { get; init; }
}

/// <summary>The official wrapping of a list of instances.</summary>
public sealed record InstanceList(IReadOnlyList<InstanceView> Instance);
