using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tasks;

namespace CloudFabric.Model.Tests.Disks;

public sealed class ModifyDiskSpecTests
{
    private const string Unknown = "InvalidDiskCategory.ValueNotSupported 400";
    private const string Fixed = "InvalidDiskCategory.NotSupported 403";
    private const string Far = "InvalidDiskCategory.ValueNotSupported 403";
    private const string Low = "InvalidPerformanceLevel.TooLow 403";
    private const string Same = "NoChangeInDiskCategoryAndPerformanceLevel 403";
    private const string Stock = "OperationDenied.NoStock 403";

    private static readonly string[] Targets =
    [
        "cloud", "cloud_efficiency", "cloud_ssd", "cloud_essd_entry", "cloud_essd PL0", "cloud_essd PL1", "cloud_essd PL2", "cloud_essd PL3",
        "cloud_auto", "cloud_regional_disk_auto",
    ];

    /// <summary>What a disk of 2,000 GiB can become: for each of the targets above + for yes, or why not.</summary>
    public static TheoryData<string, string> Matrix => new()
    {
        { "cloud", "x x x x x x x x x x" },
        { "cloud_efficiency", "f = + + + + + + + f" },
        { "cloud_ssd", "f f = f l + + + + f" },
        { "cloud_essd_entry", "f f f = + + + + + f" },
        { "cloud_essd PL0", "f f f f = + + + + f" },
        { "cloud_essd PL1", "f f f f l = + + + f" },
        { "cloud_essd PL2", "f f f f l + = + + f" },
        { "cloud_essd PL3", "f f f f l + + = + f" },
        { "cloud_auto", "f f f f l + + + = f" },
        { "cloud_regional_disk_auto", "x x x x x x x x x x" },
        { "elastic_ephemeral_disk_standard", "x x x x x x x x x x" },
        { "cloud_essd_plx", "x x x x x x x x x x" },
    };

    public static TheoryData<string, string, DiskCommand.ModifySpec, string> Refusals => new()
    {
        { "unknown category", "cloud_auto", Given.Modify("cloud_gold"), Unknown },
        { "level of another category", "cloud_auto", Given.Modify(level: "PL1"), "InvalidPerformanceLevelParam.Mismatch 400" },
        { "level with another category", "cloud_essd", Given.Modify("cloud_auto", "PL1"), "InvalidPerformanceLevelParam.Mismatch 400" },
        { "unknown level", "cloud_essd", Given.Modify(level: "PL4"), "InvalidPerformanceLevel.Malformed 400" },
        { "level of more than the size", "cloud_essd", Given.Modify(level: "PL2"), "OperationDenied.PerformanceLevelNotMatch 403" },
        { "iops on essd", "cloud_essd", Given.Modify(iops: 1), "ProvisionedIopsForDiskCategoryUnsupported 400" },
        { "iops beyond", "cloud_auto", Given.Modify(iops: 50_001), "InvalidProvisionedIops.LimitExceed 400" },
        { "iops negative", "cloud_auto", Given.Modify(iops: -1), "InvalidProvisionedIops.LimitExceed 400" },
        { "iops beyond on the way", "cloud_essd", Given.Modify("cloud_auto", iops: 50_001), "InvalidProvisionedIops.LimitExceed 400" },
        { "nothing", "cloud_essd", Given.Modify(), Same },
        { "the same iops", "cloud_auto", Given.Modify("cloud_auto", iops: 0), Same },
        { "the same category without its level", "cloud_essd", Given.Modify("cloud_essd"), Same },
        { "a zone without", "cloud_essd", Given.Modify("cloud_auto") with { ZonesOnSale = ["cn-hangzhou-c"] }, Stock },
    };

    [Theory, MemberData(nameof(Matrix))]
    public void ModifySpec_goes_where_the_table_allows(string from, string row)
    {
        var disk = Disk(from, from.StartsWith("cloud_", StringComparison.Ordinal) || from == "cloud" ? 2_000 : 2_048);
        var wanted = Targets.Zip(row.Split(' '), (target, cell) => $"{target}: {Meaning(cell)}");

        Assert.Equal(wanted, Targets.Select(target => $"{target}: {Outcome(disk, target)}"));
    }

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void ModifySpec_against_a_rule_is_refused_with_the_official_code(string what, string category, DiskCommand.ModifySpec command, string code)
    {
        var fault = Given.Decide(Given.Disk(category), command).Fault;

        Assert.Equal((what, code), (what, $"{fault?.Code} {fault?.HttpStatus}"));
    }

    [Fact]
    public void ModifySpec_of_the_category_moves_the_quota_and_begins_a_task()
    {
        var decision = Given.Decide(Given.Disk("cloud_essd", 250), Given.Modify("cloud_auto", iops: 300));

        var disk = decision.State!;
        Assert.Equal(("cloud_auto", null, 300L, false), (disk.Category, disk.PerformanceLevel, disk.ProvisionedIops, disk.BurstingEnabled));
        Assert.Contains(new Usage($"quota/{Given.Account}/{Given.Zone}/disk-gib:cloud_auto", 250), DiskMachine.Shape(disk).Usage);
        Assert.DoesNotContain(DiskMachine.Shape(disk).Usage, use => use.Counter.EndsWith("disk-gib:cloud_essd", StringComparison.Ordinal));
        var task = Assert.IsType<SideRow<TaskState>>(Assert.Single(decision.Beside));
        Assert.Equal(new ResourceKey(Given.Region, "task", decision.Result!.TaskId!), task.Key);
        Assert.Equal(
            new TaskState(Given.Account, Given.Region, "t-bp1aaaaaaaaaaaaaaaaa", "ModifyDiskSpec", Given.Id, Given.Noon, Given.Noon.AddSeconds(15)), task.Next);
        Assert.Contains(decision.Conditions, condition => condition is Ceiling { Max: 10_000_000, Refusal.Code: "QuotaExceed.DiskCapacity" });
    }

    [Fact]
    public void ModifySpec_away_from_autopl_forgets_what_only_it_has()
    {
        var disk = Given.Disk("cloud_auto") with { BurstingEnabled = true, ProvisionedIops = 500 };

        var changed = Given.Decide(disk, Given.Modify("cloud_essd")).State!;

        Assert.Equal(("cloud_essd", "PL1", null, null), (changed.Category, changed.PerformanceLevel, changed.ProvisionedIops, changed.BurstingEnabled));
    }

    [Theory]
    [InlineData("cloud_essd", "PL2", null)]
    [InlineData("cloud_auto", null, 100L)]
    public void ModifySpec_within_a_category_is_done_at_once_without_a_task(string category, string? level, long? iops)
    {
        var disk = Given.Disk(category, 500) with { ProvisionedIops = category == "cloud_auto" ? 50 : null };

        var decision = Given.Decide(disk, Given.Modify(level: level, iops: iops));

        Assert.Equal((level, iops), (decision.State!.PerformanceLevel, decision.State.ProvisionedIops));
        Assert.Empty(decision.Beside);
        Assert.Null(decision.Result!.TaskId);
        Assert.False(decision.State.IsChanging(Given.Noon));
        Assert.Null(DiskMachine.Shape(decision.State).DueAt);
    }

    [Fact]
    public void ModifySpec_with_timing_off_is_complete_at_once()
    {
        var decision = Given.Decide(Given.Disk(), Given.Modify("cloud_auto"), Given.Context(timing: Timing.Off));

        Assert.False(decision.State!.IsChanging(Given.Noon));
        Assert.Null(DiskMachine.Shape(decision.State).DueAt);
        Assert.Equal("Finished", ((SideRow<TaskState>)decision.Beside[0]).Next!.Track.At(Given.Noon));
    }

    [Fact]
    public void ModifySpec_again_waits_for_the_cooling_period()
    {
        var disk = Given.Decide(Given.Disk(), Given.Modify("cloud_auto")).State!;
        var back = Given.Modify("cloud_essd") with { Cooling = TimeSpan.FromDays(7) };
        var warm = disk.SpecChangedAt!.Value.AddDays(7);

        Assert.Equal("DiskInCoolingPeriod", Given.Decide(disk, back, Given.Context(warm.AddTicks(-1))).Fault?.Code);
        Assert.Null(Given.Decide(disk, back, Given.Context(warm)).Fault);
    }

    [Fact]
    public void ModifySpec_counts_the_changes_in_flight_until_they_end()
    {
        var decision = Given.Decide(Given.Disk(), Given.Modify("cloud_auto") with { ConcurrentChanges = 3 });

        var counter = $"quota/{Given.Account}/cn-hangzhou/disk-category-changes";
        Assert.Contains(decision.Conditions, condition =>
            condition is Ceiling { Max: 3, Refusal.Code: "ModifyingDiskCategoryLimitExceed" } ceiling && ceiling.Counter == counter);
        Assert.Contains(new Usage(counter, 1), DiskMachine.Shape(decision.State!).Usage);
        Assert.Equal(decision.State!.SpecChangedAt, DiskMachine.Shape(decision.State).DueAt);
        var woken = DiskMachine.Wake(decision.State, Given.Context(decision.State.SpecChangedAt)).State!;
        Assert.DoesNotContain(DiskMachine.Shape(woken).Usage, use => use.Counter == counter);
        Assert.Null(DiskMachine.Shape(woken).DueAt);
    }

    [Fact]
    public void ModifySpec_needs_a_disk_at_rest()
    {
        var young = Given.Decide(null, Given.Create("cloud_essd", 40)).State!;
        var shared = Given.Disk() with { MultiAttach = true };
        var grown = Given.Disk() with { ExpansionPending = true };

        Assert.Equal("InvalidStatus.DiskNotReady", Given.Decide(young, Given.Modify("cloud_auto")).Fault?.Code);
        Assert.Equal("InvalidOperation.MultiAttachDisk", Given.Decide(shared, Given.Modify("cloud_auto")).Fault?.Code);
        Assert.Equal("OperationDenied.DiskExpansionUnfinished", Given.Decide(grown, Given.Modify("cloud_auto")).Fault?.Code);
    }

    [Fact]
    public void ModifySpec_of_an_attached_disk_asks_its_instance()
    {
        var disk = Given.Attached(Given.Disk());
        var command = Given.Modify("cloud_auto");

        Assert.Equal(DiskFaults.InstanceNotFound, Given.Decide(disk, command).Fault);
        Assert.Equal(
            "InvalidOperation.InstanceStatusUnsupported", Given.Decide(disk, command with { Instance = Given.Instance(status: "Starting") }).Fault?.Code);
        Assert.Equal(
            "InvalidInstanceType.NotSupportDiskCategory",
            Given.Decide(disk, command with { Instance = Given.Instance() with { DiskCategories = ["cloud_essd"] } }).Fault?.Code);
        var changed = Given.Decide(disk, command with { Instance = Given.Instance() });
        Assert.Equal("In_use", changed.State!.Track.At(Given.Noon));
        Assert.Equal(2, changed.Conditions.Count(condition => condition is Guard { Row.Kind: "instance" }));
    }

    [Fact]
    public void Commands_during_a_change_of_category_wait()
    {
        var free = Given.Decide(Given.Disk(), Given.Modify("cloud_auto")).State!;
        var used = Given.Decide(Given.Attached(Given.Disk()), Given.Modify("cloud_auto") with { Instance = Given.Instance() }).State!;
        var stopped = Given.Instance(status: "Stopped");

        Assert.Equal("IncorrectDiskStatus", Code(free, Given.Modify("cloud_essd")));
        Assert.Equal("IncorrectDiskStatus", Code(free, Given.Modify(iops: 10)));
        Assert.Equal("IncorrectDiskStatus", Code(free, new DiskCommand.Resize(400, null, Given.Quotas)));
        Assert.Equal("IncorrectDiskStatus", Code(free, new DiskCommand.ReInit()));
        Assert.Equal("IncorrectDiskStatus", Code(free, new DiskCommand.Attach("i-1") { Instance = stopped }));
        Assert.Equal("IncorrectDiskStatus", Code(used, new DiskCommand.Detach("i-1") { Instance = stopped }));
        Assert.Equal("BurstingEnabledForModifyingDiskUnsupported", Code(free, new DiskCommand.ModifyAttributes { BurstingEnabled = true }));
        Assert.Null(Code(free, new DiskCommand.ModifyAttributes { Name = "other" }));
        Assert.Null(Given.Decide(free, new DiskCommand.Resize(400, null, Given.Quotas), Given.Context(free.SpecChangedAt)).Fault);
    }

    private static string? Code(DiskState disk, DiskCommand command) => Given.Decide(disk, command).Fault?.Code;

    private static DiskState Disk(string kind, int sizeGib) => Given.Disk(kind.Split(' ')[0], sizeGib, kind.Split(' ').ElementAtOrDefault(1));

    private static string Outcome(DiskState disk, string target)
    {
        var fault = Given.Decide(disk, Given.Modify(target.Split(' ')[0], target.Split(' ').ElementAtOrDefault(1))).Fault;
        return fault is null ? "" : $"{fault.Code} {fault.HttpStatus}";
    }

    private static string Meaning(string cell) => cell switch { "+" => "", "=" => Same, "f" => Far, "l" => Low, _ => Fixed };
}
