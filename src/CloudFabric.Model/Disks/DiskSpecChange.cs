using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tasks;

namespace CloudFabric.Model.Disks;

/// <summary>
/// The rules of ModifyDiskSpec. The disk is of the wanted category from the commit on, and its GiB move between quotas and pools in it; the
/// task only says how long other commands have to wait. A change within a category is complete at once and has no task.
/// </summary>
internal static class DiskSpecChange
{
    public const string Action = "ModifyDiskSpec";

    /// <summary>How long a change of category takes in the realistic profile, for each 100 GiB begun.</summary>
    private static readonly TimeSpan DurationPer100Gib = TimeSpan.FromSeconds(5);

    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.ModifySpec command, in DecisionContext context)
    {
        if (CheckParameters(disk, command).Failed(out var malformed, out var category))
        {
            return malformed;
        }

        var fault = CheckDisk(disk, context.Now)
            ?? CheckTransition(disk, command, category)
            ?? CheckMoment(disk, command, category, context.Now)
            ?? CheckInstance(disk, command, category);
        if (fault is not null)
        {
            return fault;
        }

        var wanted = Wanted(disk, command, category);
        return wanted.Category == disk.Category
            ? Decision<DiskState, DiskResult>.Become(wanted with { SpecChangedAt = context.Now }, new DiskResult(disk.DiskId), Guards(command))
            : ChangeCategory(wanted, command, context);
    }

    private static Outcome<DiskCategory> CheckParameters(DiskState disk, DiskCommand.ModifySpec command)
    {
        var category = DiskCategories.Find(string.IsNullOrEmpty(command.Category) ? disk.Category : command.Category);
        var hasLevel = !string.IsNullOrEmpty(command.PerformanceLevel);
        return category switch
        {
            null => DiskSpecFaults.CategoryUnknown,
            _ when hasLevel && category.Name != DiskCategories.Essd => DiskSpecFaults.LevelWithoutEssd,
            _ when hasLevel && category.Level(command.PerformanceLevel) is null => DiskFaults.LevelMalformed,
            { Provisioning: null } when command.ProvisionedIops is not null => DiskFaults.ProvisionedIopsUnsupported,
            _ => category,
        };
    }

    private static Fault? CheckDisk(DiskState disk, DateTimeOffset now) => disk switch
    {
        { MultiAttach: true } => DiskSpecFaults.MultiAttach,
        _ when !DiskTransitions.CanChange(disk.Category) => DiskSpecFaults.CategoryFixed,
        _ when disk.Track.At(now) is not (DiskStatuses.Available or DiskStatuses.InUse) => DiskSpecFaults.NotReady,
        _ when disk.IsChanging(now) => DiskFaults.WrongStatus,
        _ => null,
    };

    private static Fault? CheckTransition(DiskState disk, DiskCommand.ModifySpec command, DiskCategory category)
    {
        if (!DiskTransitions.Allows(disk.Category, category.Name))
        {
            return DiskSpecFaults.CategoryOutOfReach;
        }

        var wanted = Wanted(disk, command, category);
        return wanted switch
        {
            _ when wanted == disk => DiskSpecFaults.NoChange,
            _ when wanted.PerformanceLevel != disk.PerformanceLevel && !DiskTransitions.AllowsLevel(disk.Category, wanted.PerformanceLevel) =>
                DiskSpecFaults.LevelTooLow,
            _ when !category.Level(wanted.PerformanceLevel)!.Fits(disk.SizeGib) =>
                category.Name == DiskCategories.Essd ? DiskFaults.LevelNotMatch : category.WrongSize,
            { ProvisionedIops: { } iops } when iops < 0 || iops > category.Provisioning!.MaxIops(disk.SizeGib) => DiskFaults.ProvisionedIopsExceeded,
            _ => null,
        };
    }

    private static Fault? CheckMoment(DiskState disk, DiskCommand.ModifySpec command, DiskCategory category, DateTimeOffset now) => disk switch
    {
        { ExpansionPending: true } => DiskSpecFaults.ExpansionUnfinished,
        { SpecChangedAt: { } changed } when now < changed + command.Cooling => DiskSpecFaults.Cooling,
        _ when category.Name != disk.Category && !command.ZonesOnSale.Contains(disk.Placement.ZoneId!) => DiskSpecFaults.NoStock,
        _ => null,
    };

    private static Fault? CheckInstance(DiskState disk, DiskCommand.ModifySpec command, DiskCategory category) => command.Instance switch
    {
        _ when disk.Attachments.IsEmpty => null,
        null => DiskFaults.InstanceNotFound,
        { } instance when !InstanceStatuses.Settled.Contains(instance.Status) => DiskSpecFaults.InstanceStatus,
        { } instance when !instance.DiskCategories.Contains(category.Name) => DiskAttachFaults.CategoryUnsupported,
        _ => null,
    };

    private static DiskState Wanted(DiskState disk, DiskCommand.ModifySpec command, DiskCategory category)
    {
        var stays = category.Name == disk.Category;
        var level = string.IsNullOrEmpty(command.PerformanceLevel) && stays ? disk.PerformanceLevel : command.PerformanceLevel;
        var bursting = stays ? disk.BurstingEnabled : false;
        var iops = stays ? disk.ProvisionedIops : 0;
        return disk with
        {
            Placement = stays || command.Pools.IsDefault
                ? disk.Placement
                : disk.Placement with { Pools = [.. command.Pools.Where(pool => pool.ZoneId == disk.Placement.ZoneId)] },
            Category = category.Name,
            PerformanceLevel = category.Level(level)!.Name,
            BurstingEnabled = category.SupportsBursting ? bursting : null,
            ProvisionedIops = category.Provisioning is null ? null : command.ProvisionedIops ?? iops,
        };
    }

    private static Decision<DiskState, DiskResult> ChangeCategory(DiskState wanted, DiskCommand.ModifySpec command, in DecisionContext context)
    {
        var complete = context.Now + context.Timing.Scale(DurationPer100Gib * ((wanted.SizeGib + 99) / 100));
        var disk = wanted with { SpecChangedAt = complete, CountsAsChanging = complete > context.Now };
        var task = new TaskState(disk.Account, disk.RegionId, command.TaskId, Action, disk.DiskId, context.Now, complete);
        return Decision<DiskState, DiskResult>.Become(
            disk,
            new DiskResult(disk.DiskId) { TaskId = command.TaskId },
            [
                .. Guards(command),
                .. DiskUsage.Ceilings(disk, command.Quotas, DiskSpecFaults.NoStock),
                new Ceiling(DiskUsage.ChangesCounter(disk), command.ConcurrentChanges, DiskSpecFaults.TooManyChanges),
            ]).With(new SideRow<TaskState>(TaskState.Ids.Key(disk.RegionId, command.TaskId), RowVersion.None, null, task, TaskMachine.Shape));
    }

    private static ImmutableArray<Condition> Guards(DiskCommand.ModifySpec command) =>
        command.Instance?.Guards(DiskSpecFaults.InstanceStatus, InstanceStatuses.Settled) ?? [];
}
