using CloudFabric.Model.Instances;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>A primary interface as DescribeNetworkInterfaces shows it.</summary>
public sealed record NetworkInterfaceView(string NetworkInterfaceId, string InstanceId, string VpcId, string VSwitchId, string ZoneId)
{
    public string Status { get; init; } = "InUse";

    public string Type { get; init; } = "Primary";

    public string NetworkInterfaceName { get; init; } = "";

    public string Description { get; init; } = "";

    public string NetworkInterfaceTrafficMode { get; init; } = "Standard";

    public required string MacAddress { get; init; }

    public required string PrivateIpAddress { get; init; }

    public required PrivateIpList PrivateIpSets { get; init; }

    public required SecurityGroupIdList SecurityGroupIds { get; init; }

    public required string CreationTime { get; init; }

    public required string OwnerId { get; init; }

    public required string ResourceGroupId { get; init; }

    public required InterfaceAttachmentView Attachment { get; init; }

    public bool DeleteOnRelease { get; init; } = true;

    public bool ServiceManaged { get; init; }

    public InstanceTagList Tags { get; init; } = new([]);

    internal static NetworkInterfaceView Of(InstanceState instance)
    {
        var address = Ipv4.Format(instance.Address);
        return new NetworkInterfaceView(
            InstanceIds.InterfaceOf(instance.InstanceId), instance.InstanceId, instance.Subnet.VpcId, instance.Subnet.Key.Id, instance.Place.ZoneId)
        {
            MacAddress = InstanceHardware.MacAddress(instance.InstanceId),
            PrivateIpAddress = address,
            PrivateIpSets = new PrivateIpList([new PrivateIpView(address, Primary: true)]),
            SecurityGroupIds = new SecurityGroupIdList(instance.SecurityGroupIds),
            CreationTime = WireTime.Seconds(instance.CreatedAt),
            OwnerId = instance.Account,
            ResourceGroupId = ResourceGroups.Shown(instance.Labels.ResourceGroupId, instance.Account),
            Attachment = new InterfaceAttachmentView(instance.InstanceId, 0),
        };
    }
}

/// <summary>The instance that has an interface, and as which.</summary>
public sealed record InterfaceAttachmentView(string InstanceId, int DeviceIndex);
