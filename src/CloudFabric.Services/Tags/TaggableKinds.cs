using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Services.Tags;

/// <summary>The official resource types of the tag actions, and the kinds behind those that are emulated: one line each.</summary>
internal static class TaggableKinds
{
    private static readonly ImmutableArray<TaggableKind> Emulated =
    [
        new TaggableKind<DiskState>("Ecs", "disk", DiskId.Kind, id => DiskId.TryReadRegionCode(id, out _), ToDisk, DiskFaults.NotFound, disk => disk.Tags),
        new TaggableKind<InstanceState>("Ecs", "instance", InstanceFacts.Kind, InstanceIds.Instance.IsId, change => new InstanceCommand.Label(change), InstanceFaults.NotFound, instance => instance.Labels.Tags),
        new TaggableKind<SecurityGroupState>("Ecs", "securitygroup", NetworkIds.SecurityGroup.Kind, NetworkIds.SecurityGroup.IsId, change => new SecurityGroupCommand.Label(change), SecurityGroupFaults.NotFound, group => group.Labels.Tags),
        new TaggableKind<VpcState>("Vpc", "VPC", NetworkIds.Vpc.Kind, NetworkIds.Vpc.IsId, change => new VpcCommand.Label(change), VpcFaults.NotFound, vpc => vpc.Labels.Tags),
        new TaggableKind<VSwitchState>("Vpc", "VSWITCH", NetworkIds.VSwitch.Kind, NetworkIds.VSwitch.IsId, change => new VSwitchCommand.Label(change), VSwitchFaults.NotFound, vswitch => vswitch.Labels.Tags),
    ];

    private static readonly ImmutableArray<string> OfEcs =
    [
        "instance", "disk", "snapshot", "image", "securitygroup", "volume", "eni", "ddh", "ddhcluster", "keypair", "launchtemplate",
        "reservedinstance", "snapshotpolicy", "elasticityassurance", "capacityreservation", "command", "invocation", "activation",
        "managedinstance",
    ];

    private static readonly ImmutableArray<string> OfVpc =
    [
        "VPC", "VSWITCH", "ROUTETABLE", "EIP", "VPNGATEWAY", "NATGATEWAY", "COMMONBANDWIDTHPACKAGE", "NETWORKACL", "IPV6GATEWAY", "FLOWLOG",
        "PREFIXLIST", "HAVIP", "DHCPOPTIONSSET", "PUBLICIPADDRESSPOOL", "IPV4GATEWAY", "GATEWAYENDPOINT", "TRAFFICMIRRORFILTER", "TRAFFICMIRRORSESSION",
    ];

    /// <summary>The kind of a resource type, or why there is none.</summary>
    public static Outcome<TaggableKind> Find(string product, string resourceType)
    {
        var official = product == "Vpc" ? OfVpc : OfEcs;
        if (!official.Contains(resourceType, StringComparer.OrdinalIgnoreCase))
        {
            return TagRequestFaults.TypeNotFound;
        }

        var kind = Emulated.FirstOrDefault(kind =>
            kind.Product == product && kind.ResourceType.Equals(resourceType, StringComparison.OrdinalIgnoreCase));
        return kind is null
            ? KernelFaults.UnsupportedOperation($"Tags and groups of the resource type {resourceType} are not emulated.")
            : kind;
    }

    /// <summary>Disks take tags by commands of their own, and know no groups yet.</summary>
    private static DiskCommand? ToDisk(LabelChange change) => change switch
    {
        LabelChange.AddTags add => new DiskCommand.Tag(add.Tags),
        LabelChange.RemoveTags remove => new DiskCommand.Untag(remove.Keys),
        _ => null,
    };
}
