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
        new TaggableKind<DiskState>("Ecs", "disk", DiskId.Kind, IsDisk, ToDisk, DiskFaults.NotFound, disk => disk.Tags),
        Of<InstanceState>("Ecs", "instance", InstanceIds.Instance, x => new InstanceCommand.Label(x), InstanceFaults.NotFound, x => x.Labels),
        Of<SecurityGroupState>(
            "Ecs", "securitygroup", NetworkIds.SecurityGroup, x => new SecurityGroupCommand.Label(x), SecurityGroupFaults.NotFound, x => x.Labels),
        Of<VpcState>("Vpc", "VPC", NetworkIds.Vpc, x => new VpcCommand.Label(x), VpcFaults.NotFound, x => x.Labels),
        Of<VSwitchState>("Vpc", "VSWITCH", NetworkIds.VSwitch, x => new VSwitchCommand.Label(x), VSwitchFaults.NotFound, x => x.Labels),
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

    private static TaggableKind<TState> Of<TState>(
        string product, string type, RegionalId id, Func<LabelChange, object> command, Fault notFound, Func<TState, ResourceLabels> labels) =>
        new(product, type, id.Kind, id.IsId, command, notFound, state => labels(state).Tags);

    private static bool IsDisk(string id) => DiskId.TryReadRegionCode(id, out _);

    /// <summary>Disks take changes by commands of their own.</summary>
    private static DiskCommand ToDisk(LabelChange change) => change switch
    {
        LabelChange.AddTags add => new DiskCommand.Tag(add.Tags),
        LabelChange.RemoveTags remove => new DiskCommand.Untag(remove.Keys),
        LabelChange.JoinGroup join => new DiskCommand.JoinGroup(join.ResourceGroupId),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Disks do not know this change."),
    };
}
