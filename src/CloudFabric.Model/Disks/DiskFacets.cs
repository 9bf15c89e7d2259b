using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>
/// What disks are found by besides the columns. Only what differs from an ordinary disk is written.
/// </summary>
public static class DiskFacets
{
    public const string Name = "name";
    public const string PerformanceLevel = "performance-level";
    public const string Encrypted = "encrypted";
    public const string KmsKey = "kms-key";
    public const string MultiAttach = "multi-attach";
    public const string TagPrefix = "tag:";

    public const string SystemDisk = "system";
    public const string Instance = "instance";
    public const string AutoSnapshotOff = "auto-snapshot-off";
    public const string DeleteAutoSnapshot = "delete-auto-snapshot";
    public const string DeleteWithInstance = "delete-with-instance";

    // No disk carries these yet: asking for them finds nothing, excluding them finds all.
    public const string Fixed = "fixed";
    public const string PrePaid = "prepaid";
    public const string Snapshot = "snapshot";
    public const string Lock = "lock";
    public const string LegacyShared = "legacy-shared";
    public const string AutoSnapshotPolicy = "auto-snapshot-policy";

    /// <summary>The value of a facet that is just there.</summary>
    public const string Yes = "true";

    public static ImmutableArray<Facet> Of(DiskState disk)
    {
        var facets = ImmutableArray.CreateBuilder<Facet>();
        Add(Name, disk.Name, disk.Name.Length > 0);
        Add(PerformanceLevel, disk.PerformanceLevel!, disk.PerformanceLevel is not (null or "PL1"));
        Add(Encrypted, Yes, disk.Encrypted);
        Add(KmsKey, disk.KmsKeyId, disk.KmsKeyId.Length > 0);
        Add(MultiAttach, Yes, disk.MultiAttach);
        Add(SystemDisk, Yes, disk.IsSystem);
        Add(AutoSnapshotOff, Yes, disk.AutoSnapshotOff);
        Add(DeleteAutoSnapshot, Yes, disk.DeleteAutoSnapshot);
        Add(DeleteWithInstance, Yes, disk.DeleteWithInstance);
        Add(LabelFacets.Group, disk.ResourceGroupId!, disk.ResourceGroupId is not null);
        facets.AddRange(disk.Attachments.Select(attachment => new Facet(Instance, attachment.InstanceId)));
        facets.AddRange(disk.Tags.Select(tag => new Facet(TagPrefix + tag.Key, tag.Value)));
        return facets.ToImmutable();

        void Add(string name, string value, bool present)
        {
            if (present)
            {
                facets.Add(new Facet(name, value));
            }
        }
    }
}
