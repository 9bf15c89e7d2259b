using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The disks of a launch: each begins as CreateDisk would make it, but attached and in the group of its instance.</summary>
internal static class LaunchDisks
{
    private const int MaxDataDisks = 64;

    /// <summary>What is wrong with the disks as a whole and with the system disk; the rest is for the rules of disks.</summary>
    public static Fault? Check(LaunchPlan plan, InstanceType type, PublicImage image)
    {
        if (plan.Disks.Length > Math.Min(MaxDataDisks + 1, type.DiskQuantity))
        {
            return DiskAttachFaults.TooManyDisks;
        }

        var system = plan.Disks[0].Create;
        var max = DiskCategories.Find(system.Category)?.MaxSystemGib;
        var categories = InstanceDisks.CategoriesOf(type);
        return plan.Disks switch
        {
            _ when max is null => InstanceFaults.SystemDiskCategory,
            _ when system.SizeGib < image.SizeGib => InstanceFaults.SystemDiskTooSmall,
            _ when system.SizeGib > max => InstanceFaults.SystemDiskSize,
            _ when !plan.Disks.All(disk => categories.Contains(disk.Create.Category)) => DiskAttachFaults.CategoryUnsupported,
            _ => null,
        };
    }

    /// <summary>The disks of one instance with the conditions under which they may begin, or why one of them may not.</summary>
    public static Outcome<LaunchedDisks> Make(LaunchPlan plan, LaunchSeat seat, DecisionContext context)
    {
        var made = new LaunchedDisks([], []);
        var taken = ImmutableArray.Create(DiskDevices.System);
        for (var i = 0; i < plan.Disks.Length; i++)
        {
            var wanted = plan.Disks[i];
            var key = DiskId.Key(context.Key.Region, seat.DiskIds[i]);
            var begun = DiskMachine.Decide(null, wanted.Create with { ResourceGroupId = plan.ResourceGroupId }, context with { Key = key, Version = 1 });
            var device = i == 0 ? DiskDevices.System : Device(wanted, taken);
            if ((begun.Fault ?? CheckDevice(device, taken, isSystem: i == 0)) is { } fault)
            {
                return fault;
            }

            taken = taken.Add(device!);
            var attachment = new DiskAttachment(seat.InstanceId, device!, plan.Subnet.ZoneId, context.Now);
            var disk = begun.State! with
            {
                Track = StatusTrack.Steady(DiskStatuses.InUse),
                Attachments = [attachment],
                DeleteWithInstance = wanted.DeleteWithInstance,
                IsSystem = i == 0,
            };
            made = made.And(
                new SideRow<DiskState>(key, RowVersion.None, null, disk, DiskMachine.Shape),
                [.. begun.Conditions, new Claim(DiskDevices.Claim(attachment), DiskAttachFaults.DeviceInUse)]);
        }

        return made;
    }

    private static string? Device(LaunchDisk disk, ImmutableArray<string> taken) =>
        string.IsNullOrEmpty(disk.Device) ? DiskDevices.FirstFree(taken) : DiskDevices.Read(disk.Device);

    private static Fault? CheckDevice(string? device, ImmutableArray<string> taken, bool isSystem) => device switch
    {
        null => DiskAttachFaults.DeviceMalformed,
        _ when !isSystem && taken.Contains(device) => DiskAttachFaults.DeviceInUse,
        _ => null,
    };
}

/// <summary>Disks that begin with their instance.</summary>
internal sealed record LaunchedDisks(ImmutableArray<SideRow> Rows, ImmutableArray<Condition> Conditions)
{
    public LaunchedDisks And(SideRow row, ImmutableArray<Condition> conditions) => new(Rows.Add(row), Conditions.AddRange(conditions));
}
