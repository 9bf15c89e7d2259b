using CloudFabric.Model.Instances;
using CloudFabric.Model.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>The network of an instance.</summary>
public sealed record VpcAttributesView(string VpcId, string VSwitchId, AddressList PrivateIpAddress, string NatIpAddress)
{
    internal static VpcAttributesView Of(InstanceState instance) =>
        new(instance.Subnet.VpcId, instance.Subnet.Key.Id, new AddressList([Ipv4.Format(instance.Address)]), "");
}

/// <summary>The official wrapping of addresses.</summary>
public sealed record AddressList(IReadOnlyList<string> IpAddress);

/// <summary>The official wrapping of security groups.</summary>
public sealed record SecurityGroupIdList(IReadOnlyList<string> SecurityGroupId);

/// <summary>An elastic address, of which there are none.</summary>
public sealed record EipAddressView(string AllocationId, string IpAddress, int Bandwidth, string InternetChargeType);

/// <summary>The official wrapping of an instance's interfaces.</summary>
public sealed record InterfaceList(IReadOnlyList<InterfaceView> NetworkInterface);

/// <summary>An interface of an instance.</summary>
public sealed record InterfaceView(string NetworkInterfaceId, string Type, string MacAddress, string PrimaryIpAddress, PrivateIpList PrivateIpSets)
{
    internal static InterfaceView Of(InstanceState instance)
    {
        var address = Ipv4.Format(instance.Address);
        return new InterfaceView(
            InstanceIds.InterfaceOf(instance.InstanceId),
            "Primary",
            InstanceHardware.MacAddress(instance.InstanceId),
            address,
            new PrivateIpList([new PrivateIpView(address, Primary: true)]));
    }
}

/// <summary>The official wrapping of an interface's addresses.</summary>
public sealed record PrivateIpList(IReadOnlyList<PrivateIpView> PrivateIpSet);

/// <summary>An address of an interface.</summary>
public sealed record PrivateIpView(string PrivateIpAddress, bool Primary);

/// <summary>The official wrapping of locks.</summary>
public sealed record LockReasonList(IReadOnlyList<LockReasonView> LockReason);

/// <summary>Why an instance is locked.</summary>
public sealed record LockReasonView(string LockReason);

/// <summary>The official wrapping of an instance's tags.</summary>
public sealed record InstanceTagList(IReadOnlyList<InstanceTagView> Tag);

/// <summary>A tag of an instance.</summary>
public sealed record InstanceTagView(string TagKey, string TagValue);

/// <summary>How a guest reaches its metadata.</summary>
public sealed record MetadataOptionsView(string HttpEndpoint, string HttpTokens, int HttpPutResponseHopLimit);

/// <summary>The processors of an instance.</summary>
public sealed record CpuOptionsView(int CoreCount, int ThreadsPerCore);

/// <summary>A dedicated host, of which there are none.</summary>
public sealed record DedicatedHostView(string DedicatedHostId, string DedicatedHostName, string DedicatedHostClusterId);
