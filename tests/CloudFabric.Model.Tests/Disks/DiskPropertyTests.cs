using CloudFabric.Model.Disks;
using CsCheck;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>Random histories of one disk: whatever is asked in whatever order, the disk stays sound.</summary>
public sealed class DiskPropertyTests
{
    private static readonly DiskQuotas Tight = new(30_000, 1);

    private static readonly Gen<DiskCommand> Creates = Gen.Select(
        Gen.OneOf<string>([.. DiskCategories.All.Select(category => category.Name)]),
        Gen.OneOf(1, 4, 20, 64, 500, 1_300, 40_000),
        Gen.OneOf<string?>(null, null, "PL0", "PL2"),
        Gen.Bool,
        Gen.Int[0, 21],
        (category, size, level, burst, tags) => (DiskCommand)(Given.Create(category, size, level) with
        {
            Quotas = Tight,
            BurstingEnabled = burst,
            Tags = Given.Tags(tags),
        }));

    private static readonly Gen<DiskCommand> Resizes = Gen.Select(
        Gen.OneOf<int>(Gen.Int[1, 3_000], Gen.Int[1, 70_000]),
        Gen.OneOf<string?>(null, null, null, "offline", "online"),
        (size, type) => (DiskCommand)new DiskCommand.Resize(size, type, Tight));

    private static readonly Gen<DiskCommand> Tags = Gen.OneOf<DiskCommand>(
        Gen.Int[0, 21].Select(count => (DiskCommand)new DiskCommand.Tag(Given.Tags(count))),
        Gen.Int[0, 25].Select(i => (DiskCommand)new DiskCommand.Tag([new($"other-{i}", "v")])),
        Gen.Int[0, 25].Select(i => (DiskCommand)new DiskCommand.Untag([$"key-{i:00}", $"other-{i}"])));

    private static readonly Gen<(DiskCommand Command, int AfterMs)[]> Histories = Gen.Select(
        Gen.Frequency<DiskCommand>((4, Creates), (5, Resizes), (5, Tags), (1, Gen.Const((DiskCommand)new DiskCommand.Delete()))),
        Gen.OneOf(0, 500, 2_500),
        (command, afterMs) => (command, afterMs)).Array[1, 40];

    [Fact]
    public void Any_history_keeps_the_disk_sound()
    {
        int created = 0, grown = 0, deleted = 0, refused = 0, overQuota = 0;

        Histories.Sample(
            history =>
            {
                var ledger = new DiskLedger();
                var now = Given.Noon;
                foreach (var (command, afterMs) in history)
                {
                    now = now.AddMilliseconds(afterMs);
                    var before = ledger.Disk;
                    var countersBefore = ledger.Counters.ToHashSet();

                    var fault = ledger.Execute(command, now);

                    if (fault is not null)
                    {
                        Assert.Same(before, ledger.Disk);
                        Assert.Equal(countersBefore, ledger.Counters.ToHashSet());
                        Interlocked.Increment(ref refused);
                        Count(ref overQuota, fault == DiskFaults.CapacityQuota);
                    }

                    AssertSound(before, ledger);
                    Count(ref created, before is null && ledger.Disk is not null);
                    Count(ref deleted, before is not null && ledger.Disk is null);
                    Count(ref grown, before is not null && ledger.Disk?.SizeGib > before.SizeGib);
                }
            },
            iter: 2_000);

        // The histories are worth something only if they reach every outcome often.
        Assert.All([created, grown, deleted, refused, overQuota], times => Assert.InRange(times, 100, int.MaxValue));
    }

    private static void AssertSound(DiskState? before, DiskLedger ledger)
    {
        var usage = ledger.Disk is null ? [] : DiskMachine.Shape(ledger.Disk).Usage;
        Assert.Equal(usage.Select(use => KeyValuePair.Create(use.Counter, use.Amount)).ToHashSet(), ledger.Counters.ToHashSet());
        if (ledger.Disk is not { } disk)
        {
            return;
        }

        var level = DiskCategories.Find(disk.Category)!.Level(disk.PerformanceLevel)!;
        Assert.True(level.Fits(disk.SizeGib));
        Assert.True(disk.SizeGib <= Tight.CapacityGib);
        Assert.InRange(disk.Tags.Length, 0, 20);
        Assert.Equal(disk.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal), disk.Tags);
        Assert.True(disk.BurstingEnabled is not true || disk is { Category: DiskCategories.Auto, SizeGib: > 3, MultiAttach: false });
        if (before is not null)
        {
            Assert.True(disk.SizeGib >= before.SizeGib);
            Assert.Equal(before with { SizeGib = disk.SizeGib, Tags = disk.Tags }, disk);
        }
    }

    private static void Count(ref int counter, bool happened)
    {
        if (happened)
        {
            Interlocked.Increment(ref counter);
        }
    }
}
