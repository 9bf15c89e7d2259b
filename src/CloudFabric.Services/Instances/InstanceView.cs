using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>
/// An instance as DescribeInstances shows it. What only prepaid, spot and classic instances would fill is empty: clients read these fields
/// whether there is anything in them or not.
/// </summary>
public sealed record InstanceView(string InstanceId, string RegionId, string ZoneId, string InstanceType, string Status)
{
    public required string InstanceName { get; init; }

    public required string HostName { get; init; }

    public required string Description { get; init; }

    public required string ImageId { get; init; }

    public required string InstanceTypeFamily { get; init; }

    public int Cpu { get; init; }

    /// <summary>MiB.</summary>
    public int Memory { get; init; }

    public int GPUAmount { get; init; }

    public string GPUSpec { get; init; } = "";

    public required string OSName { get; init; }

    public required string OSNameEn { get; init; }

    public required string OSType { get; init; }

    /// <summary>To the minute, UTC.</summary>
    public required string CreationTime { get; init; }

    public required string StartTime { get; init; }

    /// <summary>What the service shows for an instance that does not expire.</summary>
    public string ExpiredTime { get; init; } = "2099-12-31T15:59Z";

    public string AutoReleaseTime { get; init; } = "";

    public string InstanceChargeType { get; init; } = "PostPaid";

    public string InternetChargeType { get; init; } = InternetAccess.ByTraffic;

    public int InternetMaxBandwidthIn { get; init; }

    public int InternetMaxBandwidthOut { get; init; }

    public string SpotStrategy { get; init; } = "NoSpot";

    public double SpotPriceLimit { get; init; }

    public string KeyPairName { get; init; } = "";

    public bool DeletionProtection { get; init; }

    public string CreditSpecification { get; init; } = "";

    public required string StoppedMode { get; init; }

    public string InstanceNetworkType { get; init; } = "vpc";

    public bool IoOptimized { get; init; } = true;

    public required string SerialNumber { get; init; }

    public required string ResourceGroupId { get; init; }

    public required SecurityGroupIdList SecurityGroupIds { get; init; }

    public required VpcAttributesView VpcAttributes { get; init; }

    public AddressList PublicIpAddress { get; init; } = new([]);

    public AddressList InnerIpAddress { get; init; } = new([]);

    public EipAddressView EipAddress { get; init; } = new("", "", 0, "");

    public required InterfaceList NetworkInterfaces { get; init; }

    public LockReasonList OperationLocks { get; init; } = new([]);

    public required InstanceTagList Tags { get; init; }

    /// <summary>Only where the request asks for it.</summary>
    public MetadataOptionsView? MetadataOptions { get; init; }

    public required CpuOptionsView CpuOptions { get; init; }

    public DedicatedHostView DedicatedHostAttribute { get; init; } = new("", "", "");

    public string DeploymentSetId { get; init; } = "";

    public string HpcClusterId { get; init; } = "";

    public bool DeviceAvailable { get; init; } = true;

    internal static InstanceView Of(Listed<InstanceState> listed, bool withMetadata)
    {
        var instance = listed.State;
        var type = InstanceTypes.Find(instance.InstanceType)!;
        var image = PublicImages.Find(instance.ImageId)!;
        var view = new InstanceView(instance.InstanceId, instance.RegionId, instance.Place.ZoneId, instance.InstanceType, listed.Status)
        {
            InstanceName = instance.Name,
            HostName = instance.HostName,
            Description = instance.Description,
            ImageId = instance.ImageId,
            InstanceTypeFamily = type.Family.Name,
            Cpu = type.Vcpus,
            Memory = type.MemoryMib,
            GPUAmount = type.Gpus,
            GPUSpec = type.Family.GpuSpec ?? "",
            OSName = image.OsName,
            OSNameEn = image.OsName,
            OSType = image.OsType,
            CreationTime = WireTime.Minutes(instance.CreatedAt),
            StartTime = instance.StartedAt is { } started ? WireTime.Minutes(started) : "",
            StoppedMode = instance.StoppedMode.Length > 0 ? instance.StoppedMode : "Not-applicable",
            SerialNumber = InstanceHardware.SerialNumber(instance.InstanceId),
            ResourceGroupId = ResourceGroups.Shown(instance.Labels.ResourceGroupId, instance.Account),
            SecurityGroupIds = new SecurityGroupIdList(instance.SecurityGroupIds),
            VpcAttributes = VpcAttributesView.Of(instance),
            NetworkInterfaces = new InterfaceList([InterfaceView.Of(instance)]),
            Tags = new InstanceTagList([.. instance.Labels.Tags.Select(tag => new InstanceTagView(tag.Key, tag.Value))]),
            MetadataOptions = withMetadata ? new MetadataOptionsView("enabled", "optional", 1) : null,
            CpuOptions = new CpuOptionsView(Math.Max(1, type.Vcpus / 2), type.Vcpus > 1 ? 2 : 1),
        };
        return view.Chosen(instance);
    }

    /// <summary>With what only some instances have.</summary>
    private InstanceView Chosen(InstanceState instance)
    {
        var internet = instance.Internet ?? InternetAccess.None;
        return this with
        {
            InternetChargeType = internet.ChargeType,
            InternetMaxBandwidthIn = internet.MaxIn,
            InternetMaxBandwidthOut = internet.MaxOut,
            PublicIpAddress = new AddressList(internet.Address is { } address ? [Ipv4.Format(address)] : []),
            KeyPairName = instance.KeyPairName,
            DeletionProtection = instance.DeletionProtection,
            CreditSpecification = instance.CreditSpecification,
            DeploymentSetId = instance.DeploymentSetId ?? "",
        };
    }
}
