using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The rules of ModifyDiskAttribute: what it does not name stays, and what stays as it was is not written.</summary>
internal static class DiskAttributes
{
    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.ModifyAttributes command, DateTimeOffset now)
    {
        var fault = CheckWords(command) ?? CheckAttachment(disk, command) ?? CheckBursting(disk, command, now);
        if (fault is not null)
        {
            return fault;
        }

        var changed = disk with
        {
            Name = command.Name ?? disk.Name,
            Description = command.Description ?? disk.Description,
            DeleteWithInstance = command.DeleteWithInstance ?? disk.DeleteWithInstance,
            DeleteAutoSnapshot = command.DeleteAutoSnapshot ?? disk.DeleteAutoSnapshot,
            AutoSnapshotOff = command.EnableAutoSnapshot is { } enabled ? !enabled : disk.AutoSnapshotOff,
            BurstingEnabled = command.BurstingEnabled ?? disk.BurstingEnabled,
        };
        return changed == disk
            ? Decision<DiskState, DiskResult>.Keep(disk, new DiskResult(disk.DiskId))
            : Decision<DiskState, DiskResult>.Become(changed, new DiskResult(disk.DiskId));
    }

    private static Fault? CheckWords(DiskCommand.ModifyAttributes command) => command switch
    {
        { Name: null, Description: null, DeleteWithInstance: null, DeleteAutoSnapshot: null, EnableAutoSnapshot: null, BurstingEnabled: null } =>
            DiskAttributeFaults.Nothing,
        _ when !OwnerText.IsName(command.Name) => DiskFaults.NameMalformed,
        _ when !OwnerText.IsDescription(command.Description) => DiskAttributeFaults.DescriptionMalformed,
        _ => null,
    };

    private static Fault? CheckAttachment(DiskState disk, DiskCommand.ModifyAttributes command) => command.DeleteWithInstance switch
    {
        true when disk.MultiAttach => DiskAttachFaults.DeleteWithInstanceConflict,
        false when DiskCategories.Find(disk.Category)!.Ephemeral => DiskAttachFaults.EphemeralStays,
        _ => null,
    };

    private static Fault? CheckBursting(DiskState disk, DiskCommand.ModifyAttributes command, DateTimeOffset now) => disk switch
    {
        _ when command.BurstingEnabled is null => null,
        _ when !DiskCategories.Find(disk.Category)!.SupportsBursting => DiskFaults.BurstingUnsupported,
        _ when disk.IsChanging(now) => DiskAttributeFaults.BurstingWhileChanging,
        _ when command.BurstingEnabled is false => null,
        { MultiAttach: true } => DiskFaults.BurstingWithMultiAttach,
        { SizeGib: <= AutoPl.MaxPlainSizeGib } => DiskFaults.BurstingTooSmall,
        _ => null,
    };
}
