using CloudFabric.Chaos.Scenarios;

namespace CloudFabric.Chaos.Tests;

/// <summary>The scenarios that are quick enough, small, against one process.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public async Task Capacity_of_a_growing_world_is_sold_to_the_last_place() =>
        Assert.Equal(0, await CapacityScenario.RunAsync(new ScenarioOptions(["--scale", "2400", "--clients", "32"])));

    [Fact]
    public async Task Races_leave_no_row_without_its_parent() =>
        Assert.Equal(0, await RacesScenario.RunAsync(new ScenarioOptions(["--rounds", "160", "--workers", "8"])));

    [Theory]
    [InlineData("0")]
    [InlineData("1000")]
    public async Task Capacity_of_a_scale_without_whole_hosts_is_refused(string scale) =>
        await Assert.ThrowsAsync<UsageException>(() => CapacityScenario.RunAsync(new ScenarioOptions(["--scale", scale])));

    [Fact]
    public async Task Races_of_more_workers_than_zones_are_refused() =>
        await Assert.ThrowsAsync<UsageException>(() => RacesScenario.RunAsync(new ScenarioOptions(["--workers", "26"])));
}
