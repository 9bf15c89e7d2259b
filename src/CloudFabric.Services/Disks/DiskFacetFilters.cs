using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>The filters of DescribeDisks that facets answer. Asking for a default is asking for the absence of its opposite.</summary>
internal static class DiskFacetFilters
{
    public static ImmutableArray<FacetFilter> From(DescribeDisksRequest request, string account) =>
    [
        .. ListFilters.Pattern(DiskFacets.Name, request.DiskName),
        .. ListFilters.Text(DiskFacets.KmsKey, request.KMSKeyId),
        .. ListFilters.Text(DiskFacets.Instance, request.InstanceId),
        .. ListFilters.Text(DiskFacets.Snapshot, request.SnapshotId),
        .. ListFilters.Text(DiskFacets.AutoSnapshotPolicy, request.AutoSnapshotPolicyId),
        .. ListFilters.Text(DiskFacets.Lock, request.LockReason),
        .. ListFilters.Presence(DiskFacets.SystemDisk, request.DiskType?.ToLowerInvariant() switch { "system" => true, "data" => false, _ => null }),
        .. ListFilters.Presence(DiskFacets.PrePaid, request.DiskChargeType switch { "PrePaid" => true, "PostPaid" => false, _ => null }),
        .. ListFilters.Presence(DiskFacets.MultiAttach, request.MultiAttach switch { "Enabled" => true, "Disabled" => false, _ => null }),
        .. ListFilters.Presence(DiskFacets.LegacyShared, request.MultiAttach is "LegacyShared" ? true : request.EnableShared),
        .. ListFilters.Presence(DiskFacets.Fixed, !request.Portable),
        .. ListFilters.Presence(DiskFacets.Encrypted, request.Encrypted),
        .. ListFilters.Presence(DiskFacets.AutoSnapshotOff, !request.EnableAutoSnapshot),
        .. ListFilters.Presence(DiskFacets.AutoSnapshotPolicy, request.EnableAutomatedSnapshotPolicy),
        .. ListFilters.Presence(DiskFacets.DeleteAutoSnapshot, request.DeleteAutoSnapshot),
        .. ListFilters.Presence(DiskFacets.DeleteWithInstance, request.DeleteWithInstance),
        .. ListFilters.Group(account, request.ResourceGroupId),
        .. (request.Tag ?? []).Select(tag => new FacetFilter(DiskFacets.TagPrefix + tag.Key, tag.Value)),
    ];
}
