using CloudFabric.Model.Disks;
using CsCheck;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>Random histories of several disks and instances: whatever is asked in whatever order, nothing is counted wrong or taken twice.</summary>
public sealed class DiskFleetTests
{
    private const int Quantity = 2;
    private const int Changes = 2;

    private static readonly DiskQuotas Quotas = new(2_000, 6);

    private static readonly string[] Ids = [.. Enumerable.Range(0, 6).Select(i => $"d-bp1{i}aaaaaaaaaaaaaaaa")];

    private static readonly Gen<string?> Categories = Gen.OneOf<string?>(null, "cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud_auto", "cloud");

    private static readonly Gen<DiskCommand> Commands = Gen.Frequency<DiskCommand>(
        (6, Gen.Select(Categories, Gen.OneOf(40, 500, 1_500), Gen.OneOf(false, false, false, true), (category, size, shared) =>
            (DiskCommand)(Given.Create(category ?? "cloud_essd", size) with { Quotas = Quotas, MultiAttach = shared ? "Enabled" : null }))),
        (6, Gen.Select(Categories, Gen.OneOf<string?>(null, "PL0", "PL1", "PL2"), (category, level) =>
            (DiskCommand)(Given.Modify(category, category == "cloud_essd" ? level : null) with { Quotas = Quotas, ConcurrentChanges = Changes }))),
        (8, Gen.Select(Instances(), Gen.OneOf("/dev/xvdb", "/dev/xvdc", "/dev/xvdd", "/dev/xvde", "/dev/xvdf"), (instance, device) =>
            (DiskCommand)new DiskCommand.Attach(instance.Key.Id) { Instance = instance, Device = device })),
        (5, Instances().Select(instance => (DiskCommand)new DiskCommand.Detach(instance.Key.Id) { Instance = instance })),
        (2, Instances().Select(instance => (DiskCommand)new DiskCommand.Resize(700, null, Quotas) { Instance = instance })),
        (1, Gen.Const((DiskCommand)new DiskCommand.ReInit { Instance = Given.Instance(status: "Stopped") })),
        (1, Gen.Const((DiskCommand)new DiskCommand.Delete())));

    private static readonly Gen<(string Id, DiskCommand Command, int AfterMs)[]> Histories = Gen.Select(
        Gen.OneOf<string>(Ids), Commands, Gen.OneOf(0, 300, 4_000), (id, command, afterMs) => (id, command, afterMs)).Array[40, 120];

    [Fact]
    public void Any_history_counts_right_and_takes_nothing_twice()
    {
        var refusals = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        int changed = 0, attached = 0;
        Histories.Sample(
            history =>
            {
                var fleet = new DiskFleet();
                var now = Given.Noon;
                foreach (var id in Ids)
                {
                    fleet.Execute(id, Given.Create("cloud_efficiency", 500), now);
                }

                foreach (var (id, command, afterMs) in history)
                {
                    now = now.AddMilliseconds(afterMs);
                    var fault = fleet.Execute(id, command, now);
                    refusals.AddOrUpdate(fault?.Code ?? "", 1, (_, count) => count + 1);
                    Interlocked.Add(ref changed, fault is null && command is DiskCommand.ModifySpec ? 1 : 0);
                    Interlocked.Add(ref attached, fault is null && command is DiskCommand.Attach ? 1 : 0);
                    AssertSound(fleet, now);
                }
            },
            iter: 500);

        // The histories are worth something only if they reach these outcomes often.
        string[] reached = ["QuotaExceed.DiskCapacity", "ModifyingDiskCategoryLimitExceed", "InvalidDevice.InUse", "InstanceDiskLimitExceeded"];
        Assert.All(reached, code => Assert.InRange(refusals.GetValueOrDefault(code), 20, int.MaxValue));
        Assert.All([changed, attached], times => Assert.InRange(times, 500, int.MaxValue));
    }

    private static void AssertSound(DiskFleet fleet, DateTimeOffset now)
    {
        Assert.Equal(fleet.Recount.ToHashSet(), fleet.Counters.ToHashSet());
        Assert.Equal(
            fleet.Disks.SelectMany(disk => DiskMachine.Shape(disk).Holds.Select(claim => (claim, disk.DiskId))).Order(),
            fleet.Claims.Select(claim => (claim.Key, claim.Value)).Order());
        Assert.InRange(fleet.Disks.Count(disk => disk.IsChanging(now)), 0, Changes);
        Assert.All(["i-1", "i-2"], instance => Assert.InRange(fleet.Counter($"children/cn-hangzhou/instance/{instance}"), 0, Quantity));
        Assert.All(fleet.Counters.Where(counter => counter.Key.Contains("disk-gib", StringComparison.Ordinal)), gib => Assert.InRange(gib.Value, 1, 3_000));
        Assert.All(fleet.Disks, disk => AssertSound(disk, now));
    }

    private static void AssertSound(DiskState disk, DateTimeOffset now)
    {
        var category = DiskCategories.Find(disk.Category)!;
        Assert.True(category.Level(disk.PerformanceLevel)!.Fits(disk.SizeGib));
        Assert.Equal((category.SupportsBursting, category.Provisioning is not null), (disk.BurstingEnabled is not null, disk.ProvisionedIops is not null));
        Assert.InRange(disk.Attachments.Length, 0, disk.MultiAttach ? 16 : 1);
        Assert.Equal(disk.Track.At(now) is DiskStatuses.InUse or DiskStatuses.Attaching, !disk.Attachments.IsEmpty && disk.Track.At(now) is not (DiskStatuses.ReIniting or DiskStatuses.Detaching));
    }

    private static Gen<InstanceFacts> Instances() => Gen.Select(
        Gen.OneOf<string>("i-1", "i-2"),
        Gen.OneOf<string>("Running", "Stopped", "Running", "Starting"),
        (id, status) => Given.Instance(id, status) with { DiskQuantity = Quantity });
}
