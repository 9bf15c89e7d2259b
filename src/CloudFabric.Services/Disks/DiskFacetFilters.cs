using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>The filters of DescribeDisks that facets answer. Asking for a default is asking for the absence of its opposite.</summary>
internal static class DiskFacetFilters
{
    public static ImmutableArray<FacetFilter> From(DescribeDisksRequest request) =>
    [
        .. Text(DiskFacets.Name, request.DiskName).Select(name => name with { IsPattern = true }),
        .. Text(DiskFacets.KmsKey, request.KMSKeyId),
        .. Text(DiskFacets.Instance, request.InstanceId),
        .. Text(DiskFacets.Snapshot, request.SnapshotId),
        .. Text(DiskFacets.AutoSnapshotPolicy, request.AutoSnapshotPolicyId),
        .. Text(DiskFacets.Lock, request.LockReason),
        .. Presence(DiskFacets.SystemDisk, request.DiskType?.ToLowerInvariant() switch { "system" => true, "data" => false, _ => null }),
        .. Presence(DiskFacets.PrePaid, request.DiskChargeType switch { "PrePaid" => true, "PostPaid" => false, _ => null }),
        .. Presence(DiskFacets.MultiAttach, request.MultiAttach switch { "Enabled" => true, "Disabled" => false, _ => null }),
        .. Presence(DiskFacets.LegacyShared, request.MultiAttach is "LegacyShared" ? true : request.EnableShared),
        .. Presence(DiskFacets.Fixed, !request.Portable),
        .. Presence(DiskFacets.Encrypted, request.Encrypted),
        .. Presence(DiskFacets.AutoSnapshotOff, !request.EnableAutoSnapshot),
        .. Presence(DiskFacets.AutoSnapshotPolicy, request.EnableAutomatedSnapshotPolicy),
        .. Presence(DiskFacets.DeleteAutoSnapshot, request.DeleteAutoSnapshot),
        .. Presence(DiskFacets.DeleteWithInstance, request.DeleteWithInstance),
        .. (request.Tag ?? []).Select(tag => new FacetFilter(DiskFacets.TagPrefix + tag.Key, tag.Value)),
    ];

    private static FacetFilter[] Text(string facet, string? wanted) => string.IsNullOrEmpty(wanted) ? [] : [new FacetFilter(facet, wanted)];

    private static FacetFilter[] Presence(string facet, bool? wanted) => wanted is { } present ? [new FacetFilter(facet, Absent: !present)] : [];
}
