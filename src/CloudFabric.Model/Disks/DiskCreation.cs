using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>The rules of CreateDisk. Which place may hold the disk is <see cref="DiskPlacement"/>'s business.</summary>
internal static class DiskCreation
{
    /// <summary>How long a new disk is not yet available, in the realistic profile.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public static Decision<DiskState, DiskResult> Decide(DiskCommand.Create command, in DecisionContext context)
    {
        if (DiskCategories.Find(command.Category) is not { } category)
        {
            return DiskFaults.CategoryUnknown;
        }

        var fault = CheckSize(command, category)
            ?? CheckWords(command)
            ?? CheckPerformance(command, category)
            ?? CheckSharing(command, category);
        if (fault is not null || ResourceGroups.Read(command.ResourceGroupId, context.Account).Failed(out fault, out var group))
        {
            return fault;
        }

        var disk = Build(command, category, context) with { ResourceGroupId = group.NullIfEmpty() };
        return Decision<DiskState, DiskResult>.Become(
            disk, new DiskResult(disk.DiskId), [PlaceGuard(disk), .. DiskUsage.Ceilings(disk, command.Quotas, HardwareFaults.ZoneNotOnSale)]);
    }

    private static Fault? CheckSize(DiskCommand.Create command, DiskCategory category)
    {
        if (category.Level(command.PerformanceLevel) is not { } level)
        {
            return DiskFaults.LevelMalformed;
        }

        return command.SizeGib switch
        {
            null => DiskFaults.SizeMissing,
            { } size when level.Fits(size) => null,
            { } size when category.Levels.Any(other => other.Fits(size)) => DiskFaults.LevelNotMatch,
            _ => category.WrongSize,
        };
    }

    private static Fault? CheckWords(DiskCommand.Create command) => command switch
    {
        _ when !OwnerText.IsName(command.Name) => DiskFaults.NameMalformed,
        _ when !OwnerText.IsDescription(command.Description) => DiskFaults.DescriptionMalformed,
        _ when !string.IsNullOrEmpty(command.KmsKeyId) && !command.Encrypted => DiskFaults.KmsKeyWithoutEncryption,
        _ when !IsKmsKey(command.KmsKeyId) => DiskFaults.KmsKeyNotFound,
        _ => TagRules.Check(command.Tags),
    };

    private static Fault? CheckPerformance(DiskCommand.Create command, DiskCategory category) =>
        (command.ProvisionedIops, category.Provisioning) switch
        {
            (null, null or { Required: false }) => null,
            (null, _) => DiskFaults.ProvisionedIopsRequired,
            (_, null) => DiskFaults.ProvisionedIopsUnsupported,
            ({ } iops, { } provisioning) when iops >= 0 && iops <= provisioning.MaxIops(command.SizeGib!.Value) => null,
            _ => DiskFaults.ProvisionedIopsExceeded,
        };

    private static Fault? CheckSharing(DiskCommand.Create command, DiskCategory category)
    {
        var bursting = command.BurstingEnabled is true;
        return command.MultiAttach switch
        {
            not (null or "" or "Enabled" or "Disabled") => DiskFaults.MultiAttachMalformed,
            "Enabled" when !category.SupportsMultiAttach => DiskFaults.MultiAttachUnsupported,
            _ when bursting && !category.SupportsBursting => DiskFaults.BurstingUnsupported,
            "Enabled" when bursting => DiskFaults.BurstingWithMultiAttach,
            _ when bursting && command.SizeGib <= AutoPl.MaxPlainSizeGib => DiskFaults.BurstingTooSmall,
            _ => null,
        };
    }

    /// <summary>At most 256 letters, digits and <c>- _ / :</c>, as ids, aliases and resource names of keys have. Empty is no key.</summary>
    private static bool IsKmsKey(string? id) =>
        string.IsNullOrEmpty(id)
        || (id.Length <= 256 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or ':'));

    private static DiskState Build(DiskCommand.Create command, DiskCategory category, in DecisionContext context) => new(
        context.Account,
        context.Key.Region,
        context.Key.Id,
        command.Placement,
        category.Name,
        command.SizeGib!.Value,
        context.Now,
        new StatusTrack(DiskStatuses.Creating, context.Now + context.Timing.Scale(Duration), DiskStatuses.Available))
    {
        PerformanceLevel = category.Level(command.PerformanceLevel)!.Name,
        Name = command.Name ?? "",
        Description = command.Description ?? "",
        Encrypted = command.Encrypted,
        KmsKeyId = command.KmsKeyId ?? "",
        MultiAttach = command.MultiAttach == "Enabled",
        BurstingEnabled = category.SupportsBursting ? command.BurstingEnabled ?? false : null,
        ProvisionedIops = category.Provisioning is null ? null : command.ProvisionedIops ?? 0,
        Tags = TagRules.Merge([], command.Tags),
    };

    private static Guard PlaceGuard(DiskState disk) => disk.Placement.ZoneId is { } zone
        ? new Guard(Places.ZoneKey(disk.RegionId, zone), RegionFaults.ZoneNotFound) { Not = [DataCenterStatus.Closed] }
        : new Guard(Places.RegionKey(disk.RegionId), RegionFaults.RegionNotFound) { Not = [RegionStatus.Closed] };
}
