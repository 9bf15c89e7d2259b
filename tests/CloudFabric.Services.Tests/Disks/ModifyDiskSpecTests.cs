using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Tasks;

namespace CloudFabric.Services.Tests.Disks;

public sealed class ModifyDiskSpecTests
{
    [Fact]
    public async Task ModifyDiskSpec_shows_its_task_until_the_end()
    {
        await using var fabric = await DiskFabric.Start(Timing.Realistic);
        var disk = await fabric.Create();
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(3));

        var task = (await Modify(fabric, disk, "cloud_auto")).Value().TaskId!;

        Assert.Equal(("Processing", "", disk), await Listed(fabric, disk));
        Assert.Equal("InvalidTaskId.TaskActionNotSupport", await Cancel(fabric, task));
        Assert.Equal("IncorrectDiskStatus", (await Modify(fabric, disk, "cloud_essd")).Fault?.Code);
        Assert.Equal(("cloud_auto", "Available"), await Shown(fabric, disk));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(5));
        Assert.Equal("Finished", (await Listed(fabric, disk)).Status);
        var attribute = (await fabric.Ask<TaskAttributeView>("DescribeTaskAttribute", new DescribeTaskAttributeRequest { RegionId = DiskFabric.Region, TaskId = task })).Value();
        Assert.Equal(("100%", 1), (attribute.TaskProcess, attribute.SuccessCount));
        Assert.Equal("InvalidTaskId.IncorrectTaskStatus", await Cancel(fabric, task));
        Assert.Null((await Modify(fabric, disk, "cloud_essd")).Fault);
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task ModifyDiskSpec_of_eight_disks_at_once_lets_five_through()
    {
        await using var fabric = await DiskFabric.Start(Timing.Realistic);
        var disks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fabric.Create()));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(3));

        var outcomes = await Task.WhenAll(disks.Select(disk => Modify(fabric, disk, "cloud_auto")));

        Assert.Equal(5, outcomes.Count(outcome => outcome.Fault is null));
        Assert.All(outcomes.Where(outcome => outcome.Fault is not null), outcome => Assert.Equal("ModifyingDiskCategoryLimitExceed", outcome.Fault!.Code));
        Assert.Equal(5, (await Tasks(fabric, new DescribeTasksRequest { TaskAction = "ModifyDiskSpec" })).TotalCount);
        await fabric.AssertCountersAreRight();

        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(5));
        var late = disks.Zip(outcomes).First(pair => pair.Second.Fault is not null).First;
        await Wait.Until(async () => (await Modify(fabric, late, "cloud_auto")).Fault is null, "room for another change");
    }

    [Fact]
    public async Task ModifyDiskSpec_dry_run_checks_and_changes_nothing()
    {
        await using var fabric = await DiskFabric.Start();
        var disk = await fabric.Create();

        Assert.Null((await Modify(fabric, disk, "cloud_auto", dryRun: true)).Fault);
        Assert.Equal("NoChangeInDiskCategoryAndPerformanceLevel", (await Modify(fabric, disk, "cloud_essd", dryRun: true)).Fault?.Code);

        Assert.Equal("cloud_essd", (await fabric.Disk(disk)).Category);
        Assert.Equal(0, (await Tasks(fabric, new DescribeTasksRequest())).TotalCount);
    }

    [Fact]
    public async Task ModifyDiskSpec_repeated_with_its_token_answers_the_same_task()
    {
        await using var fabric = await DiskFabric.Start();
        var (disk, other) = (await fabric.Create(), await fabric.Create());

        var first = (await Modify(fabric, disk, "cloud_auto", "t")).Value();

        Assert.Equal(first, (await Modify(fabric, disk, "cloud_auto", "t")).Value());
        Assert.Equal("IdempotentParameterMismatch", (await Modify(fabric, other, "cloud_auto", "t")).Fault?.Code);
        Assert.Equal(1, (await Tasks(fabric, new DescribeTasksRequest())).TotalCount);
    }

    [Fact]
    public async Task ModifyDiskSpec_with_the_token_of_yesterday_begins_another_task()
    {
        await using var fabric = await DiskFabric.Start();
        var disk = await fabric.Create();
        var first = (await Modify(fabric, disk, "cloud_auto", "t")).Value();
        Assert.Null((await Modify(fabric, disk, "cloud_essd")).Fault);
        await fabric.Cluster.Clock.Jump(TimeSpan.FromHours(25));

        var second = (await Modify(fabric, disk, "cloud_auto", "t")).Value();

        Assert.NotEqual(first.TaskId, second.TaskId);
        Assert.Equal(3, (await Tasks(fabric, new DescribeTasksRequest())).TotalCount);
    }

    [Fact]
    public async Task DescribeTasks_filters_by_every_parameter()
    {
        await using var fabric = await DiskFabric.Start();
        var (disk, other) = (await fabric.Create(), await fabric.Create());
        var task = (await Modify(fabric, disk, "cloud_auto")).Value().TaskId!;
        await fabric.Cluster.Clock.Jump(TimeSpan.FromHours(1));
        var later = (await Modify(fabric, other, "cloud_auto")).Value().TaskId!;
        var border = fabric.HalfAnHourAgo;

        await Expect([later, task], new());
        await Expect([task], new() { TaskIds = $"{task}, t-nobody" });
        await Expect([task], new() { ResourceIds = [disk, "d-nobody"] });
        await Expect([later, task], new() { ResourceIds = [disk, other] });
        await Expect([later, task], new() { TaskStatus = "Finished", TaskAction = "ModifyDiskSpec" });
        await Expect([], new() { TaskStatus = "Processing" });
        await Expect([], new() { TaskAction = "ImportImage" });
        await Expect([], new() { TaskGroupId = "g-1" });
        await Expect([later], new() { StartTime = border });
        await Expect([task], new() { EndTime = border });
        Assert.Equal("InvalidParameter.StartTime", await fabric.Code("DescribeTasks", new DescribeTasksRequest { RegionId = DiskFabric.Region, StartTime = "now" }));
        Assert.Equal("InvalidTaskId.NotFound", await Cancel(fabric, "t-nobody"));

        async Task Expect(string[] ids, DescribeTasksRequest request) =>
            Assert.Equal(ids, (await Tasks(fabric, request)).TaskSet.Task.Select(one => one.TaskId));
    }

    private static Task<Outcome<ModifyDiskSpecResponse>> Modify(DiskFabric fabric, string disk, string category, string? token = null, bool dryRun = false) =>
        fabric.Ask<ModifyDiskSpecResponse>("ModifyDiskSpec", new ModifyDiskSpecRequest { DiskId = disk, DiskCategory = category }, token, dryRun);

    private static Task<string?> Cancel(DiskFabric fabric, string task) =>
        fabric.Code("CancelTask", new CancelTaskRequest { RegionId = DiskFabric.Region, TaskId = task });

    private static async Task<(string Category, string Status)> Shown(DiskFabric fabric, string disk)
    {
        var shown = await fabric.Disk(disk);
        return (shown.Category, shown.Status);
    }

    private static async Task<(string Status, string FinishedTime, string ResourceId)> Listed(DiskFabric fabric, string disk)
    {
        var task = (await Tasks(fabric, new DescribeTasksRequest { ResourceIds = [disk], TaskAction = "ModifyDiskSpec", PageSize = 1 })).TaskSet.Task[0];
        return (task.TaskStatus, task.FinishedTime, task.ResourceId);
    }

    private static async Task<DescribeTasksResponse> Tasks(DiskFabric fabric, DescribeTasksRequest request) =>
        (await fabric.Ask<DescribeTasksResponse>("DescribeTasks", request with { RegionId = DiskFabric.Region })).Value();
}
