using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Shows one instance: the older form of DescribeInstances, with fewer fields.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceAttribute")]
internal sealed class DescribeInstanceAttribute(InstanceReader instances) : IAction<DescribeInstanceAttributeRequest, DescribeInstanceAttributeResponse>
{
    public async ValueTask<Outcome<DescribeInstanceAttributeResponse>> Handle(DescribeInstanceAttributeRequest request, ActionContext context) =>
        (await instances.One(context.Account, request.InstanceId)).Select(DescribeInstanceAttributeResponse.Of);
}

/// <summary>Parameters of DescribeInstanceAttribute.</summary>
public sealed record DescribeInstanceAttributeRequest
{
    [Required]
    public string? InstanceId { get; init; }
}

/// <summary>Answer of DescribeInstanceAttribute: what the list shows of the instance.</summary>
public sealed record DescribeInstanceAttributeResponse(string InstanceId, string RegionId, string ZoneId, string InstanceType, string Status)
{
    public required string InstanceName { get; init; }

    public required string HostName { get; init; }

    public required string Description { get; init; }

    public required string ImageId { get; init; }

    public int Cpu { get; init; }

    /// <summary>MiB.</summary>
    public int Memory { get; init; }

    /// <summary>To the minute, UTC.</summary>
    public required string CreationTime { get; init; }

    public required string ExpiredTime { get; init; }

    public required string InstanceChargeType { get; init; }

    public required string InternetChargeType { get; init; }

    public int InternetMaxBandwidthIn { get; init; }

    public int InternetMaxBandwidthOut { get; init; }

    public required string InstanceNetworkType { get; init; }

    /// <summary>A word here, where the list has a truth.</summary>
    public string IoOptimized { get; init; } = "optimized";

    public required string SerialNumber { get; init; }

    public required string StoppedMode { get; init; }

    public required string CreditSpecification { get; init; }

    /// <summary>Only of classic networks, as the next one.</summary>
    public string ClusterId { get; init; } = "";

    public string VlanId { get; init; } = "";

    public required SecurityGroupIdList SecurityGroupIds { get; init; }

    public required AddressList PublicIpAddress { get; init; }

    public required AddressList InnerIpAddress { get; init; }

    public required VpcAttributesView VpcAttributes { get; init; }

    public required EipAddressView EipAddress { get; init; }

    public required LockReasonList OperationLocks { get; init; }

    internal static DescribeInstanceAttributeResponse Of(Listed<InstanceState> listed)
    {
        var view = InstanceView.Of(listed, withMetadata: false);
        return new DescribeInstanceAttributeResponse(view.InstanceId, view.RegionId, view.ZoneId, view.InstanceType, view.Status)
        {
            InstanceName = view.InstanceName,
            HostName = view.HostName,
            Description = view.Description,
            ImageId = view.ImageId,
            Cpu = view.Cpu,
            Memory = view.Memory,
            CreationTime = view.CreationTime,
            ExpiredTime = view.ExpiredTime,
            InstanceChargeType = view.InstanceChargeType,
            InternetChargeType = view.InternetChargeType,
            InternetMaxBandwidthIn = view.InternetMaxBandwidthIn,
            InternetMaxBandwidthOut = view.InternetMaxBandwidthOut,
            InstanceNetworkType = view.InstanceNetworkType,
            SerialNumber = view.SerialNumber,
            StoppedMode = view.StoppedMode,
            CreditSpecification = view.CreditSpecification,
            SecurityGroupIds = view.SecurityGroupIds,
            PublicIpAddress = view.PublicIpAddress,
            InnerIpAddress = view.InnerIpAddress,
            VpcAttributes = view.VpcAttributes,
            EipAddress = view.EipAddress,
            OperationLocks = view.OperationLocks,
        };
    }
}
