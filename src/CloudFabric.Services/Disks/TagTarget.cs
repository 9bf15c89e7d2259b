using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>The resources that a tag action names.</summary>
internal sealed record TagTarget(string RegionId, string ResourceType, IReadOnlyList<string> ResourceIds)
{
    public const int MaxResources = 50;

    private static readonly string[] OfficialTypes =
    [
        "instance", "disk", "snapshot", "image", "securitygroup", "volume", "eni", "ddh", "ddhcluster", "keypair", "launchtemplate",
        "reservedinstance", "snapshotpolicy", "elasticityassurance", "capacityreservation", "command", "invocation", "activation",
        "managedinstance",
    ];

    /// <summary>The refusal of region, type or number; ids that nothing has are not looked for here.</summary>
    public Fault? Check(World world) => this switch
    {
        _ when world.Region(RegionId) is null => RegionFaults.RegionNotFound,
        _ when !OfficialTypes.Contains(ResourceType, StringComparer.OrdinalIgnoreCase) => TagRequestFaults.TypeNotFound,
        _ when !DiskId.Kind.Equals(ResourceType, StringComparison.OrdinalIgnoreCase) =>
            KernelFaults.UnsupportedOperation($"Tags of the resource type {ResourceType} are not emulated."),
        { ResourceIds.Count: > MaxResources } => TagRequestFaults.TooManyResources,
        _ => null,
    };

    /// <summary>The keys of the disks, each once, without those of texts that cannot be a disk's id.</summary>
    public ImmutableArray<ResourceKey> Keys() => DiskIdList.Keys(ResourceIds, RegionId);
}
