using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>A disk under an infrastructure tool: what it applied it reads back, so that its next plan is empty.</summary>
public sealed class DiskResourceTests(SharedFabric fabric)
{
    [Theory]
    [InlineData("plan after create")]
    [InlineData("plan after update")]
    public async Task Second_plan_is_empty(string plan) => Assert.Empty(Differences((await RunAsync())[plan]));

    [Fact]
    public async Task Change_of_category_is_rehearsed_and_watched()
    {
        var steps = await RunAsync();

        DiskAssertions.Fails(steps["rehearse"], 400, "DryRunOperation");
        Assert.Matches("^t-[a-z0-9]{20}$", steps["change"].Text("TaskId"));
        var task = Assert.Single(steps["progress"].List("TaskSet", "Task"));
        Assert.Equal(steps["change"].Text("TaskId"), task.GetProperty("TaskId").GetString());
        Assert.Contains(task.GetProperty("TaskStatus").GetString(), new[] { "Processing", "Finished" });
        Assert.True(steps["burst"].Succeeded);
        DiskAssertions.Fails(steps["rehearse again"], 403, "NoChangeInDiskCategoryAndPerformanceLevel");
    }

    [Fact]
    public async Task Change_back_leaves_nothing_of_AutoPL()
    {
        var steps = await RunAsync();

        Assert.Equal("100%", steps["task"].Text("TaskProcess"));
        DiskAssertions.Fails(steps["cancel"], 403, "InvalidTaskId.IncorrectTaskStatus");
        var disk = Assert.Single(steps["changed back"].List("Disks", "Disk"));
        Assert.Equal(("cloud_essd", "PL1"), (disk.GetProperty("Category").GetString(), disk.GetProperty("PerformanceLevel").GetString()));
        Assert.False(disk.TryGetProperty("BurstingEnabled", out _) || disk.TryGetProperty("ProvisionedIops", out _));
    }

    [Fact]
    public async Task Instances_are_not_found()
    {
        var steps = await RunAsync();

        Assert.All(["attach", "detach", "pay"], step => DiskAssertions.Fails(steps[step], 404, "InvalidInstanceId.NotFound"));
    }

    [Fact]
    public async Task Delete_leaves_nothing()
    {
        var steps = await RunAsync();

        Assert.True(steps["wipe"].Succeeded && steps["delete"].Succeeded);
        Assert.Empty(steps["gone"].List("Disks", "Disk"));
    }

    [Fact]
    public async Task Answers_have_the_official_shape()
    {
        var contracts = ApiContracts.Official();
        var answers = (await RunAsync()).All.Where(step =>
            step.Line.TryGetProperty("action", out _) && step.Succeeded && contracts.Knows(step.Product, step.Action)).ToList();

        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 10);
        Assert.All(answers, step => Assert.Empty(contracts.Check(step.Product, step.Action, step.Body)));
    }

    private static IEnumerable<string?> Differences(Step plan) =>
        plan.Line.GetProperty("differences").EnumerateArray().Select((JsonElement name) => name.GetString());

    private async Task<Steps> RunAsync()
    {
        Requirements.OfficialClients();
        var scenarios = await fabric.ScenariosAsync();
        return await scenarios.Runs.Once("disk resource", () => NodeRunner.RunAsync(
            "disk-resource.mjs", new { scheme = "http", port = scenarios.Ports[0], region = scenarios.Runs.TakeRegion() }, scenarios.Authority));
    }
}
