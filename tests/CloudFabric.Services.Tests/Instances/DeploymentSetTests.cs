using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Deployment sets: no two of their instances share a host, whoever comes when.</summary>
public sealed class DeploymentSetTests
{
    /// <summary>Four hosts that carry four of the smallest instances each.</summary>
    private static readonly RackGroup Four = new("intel-ice-lake", 2, 2, 8, 64, 0, "os");

    [Fact]
    public async Task Set_is_made_read_changed_and_deleted()
    {
        await using var fabric = await InstanceFabric.Start();
        var request = new CreateDeploymentSetRequest { RegionId = InstanceFabric.Region, DeploymentSetName = "web", Description = "about", Strategy = "Availability" };
        var id = (await fabric.Ask<CreateDeploymentSetResponse>("CreateDeploymentSet", request, "token-1")).Value().DeploymentSetId;
        Assert.Equal(id, (await fabric.Ask<CreateDeploymentSetResponse>("CreateDeploymentSet", request, "token-1")).Value().DeploymentSetId);
        await Make(fabric);

        Assert.Equal((id, "web", "about", "Availability", 0), Shown(Assert.Single(await Sets(fabric, new() { DeploymentSetName = "web" }))));
        Assert.Equal(2, (await Sets(fabric, new())).Count);
        Assert.Empty(await Sets(fabric, new() { Strategy = "LowLatency" }));
        Assert.Empty(await Sets(fabric, new() { DeploymentSetIds = "[]" }));
        Assert.Null(await fabric.Code("ModifyDeploymentSetAttribute", new ModifyDeploymentSetAttributeRequest
        {
            RegionId = InstanceFabric.Region, DeploymentSetId = id, DeploymentSetName = "www",
        }));
        Assert.Equal((id, "www", "about", "Availability", 0), Shown(Assert.Single(await Sets(fabric, new() { DeploymentSetIds = $"[\"{id}\"]" }))));

        Assert.Null(await Delete(fabric, id));
        Assert.Equal("InvalidDeploymentSetId.NotFound", await Delete(fabric, id));
    }

    [Theory]
    [InlineData("x", null, null, "InvalidDeploymentSetName.Malformed")]
    [InlineData(null, "x", null, "InvalidDescription.Malformed")]
    [InlineData(null, null, "Luck", "InvalidParameter.Strategy")]
    [InlineData(null, null, "LowLatency", "UnsupportedOperation")]
    public async Task Set_that_cannot_be_is_refused(string? name, string? description, string? strategy, string code)
    {
        await using var fabric = await InstanceFabric.Start();

        Assert.Equal(code, await fabric.Code("CreateDeploymentSet", new CreateDeploymentSetRequest
        {
            RegionId = InstanceFabric.Region, DeploymentSetName = name, Description = description, Strategy = strategy,
        }));
    }

    [Fact]
    public async Task Launch_spreads_over_hosts_and_a_set_with_members_stays()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Four]);
        var set = await Make(fabric);
        var ids = await fabric.Run(fabric.Request(3) with { DeploymentSetId = set });

        Assert.Equal(3, await DistinctHosts(fabric, ids));
        var view = Assert.Single(await Sets(fabric, new()));
        Assert.Equal((3, 17), (view.InstanceAmount, Assert.Single(view.Capacities.Capacity).AvailableAmount));
        Assert.Equal(ids.Order(), view.InstanceIds.InstanceId.Order());
        Assert.Equal(set, (await fabric.Instance(ids[0])).DeploymentSetId);
        Assert.Equal("DependencyViolation.NotEmpty", await Delete(fabric, set));

        Assert.Equal("DeploymentSet.NoRoom", await fabric.Code("RunInstances", fabric.Request(2) with { DeploymentSetId = set }));
        Assert.Null(await fabric.Code("RunInstances", fabric.Request(2) with { DeploymentSetId = set, MinAmount = 1 }));
        Assert.Equal("DeploymentSet.NoRoom", await fabric.Code("RunInstances", fabric.Request() with { DeploymentSetId = set }));
        Assert.Null(await fabric.Code("RunInstances", fabric.Request(12)));
        await fabric.AssertCountersAreRight();

        foreach (var one in await fabric.Instances())
        {
            Assert.Null(await fabric.Delete(one.InstanceId));
        }

        Assert.Null(await Delete(fabric, set));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Launches_at_once_into_one_set_share_no_host()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Four]);
        var set = await Make(fabric);

        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fabric.Code("RunInstances", fabric.Request() with { DeploymentSetId = set }))));

        var ids = (await fabric.Instances()).Select(instance => instance.InstanceId).ToList();
        Assert.Equal((4, 4), (ids.Count, await DistinctHosts(fabric, ids)));
        Assert.Equal(Enumerable.Repeat("DeploymentSet.NoRoom", 4), codes.Where(code => code is not null));
        await fabric.AssertCountersAreRight();
    }

    /// <summary>The claim in the set is the judge, whatever a placer believed.</summary>
    [Fact]
    public async Task Second_member_on_a_host_is_refused_by_the_commit()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Four]);
        var set = await Make(fabric);
        var (first, second) = ((await fabric.Run(fabric.Request() with { DeploymentSetId = set }))[0], (await fabric.Run(fabric.Request() with { DeploymentSetId = set }))[0]);
        Assert.Null(await fabric.Code("StopInstance", new StopInstanceRequest { InstanceId = second }));
        var taken = (await State(fabric, first)).Place;

        var outcome = await fabric.Cluster.Grains
            .GetGrain<IInstanceGrain>(InstanceIds.Instance.Key(InstanceFabric.Region, second).ToString())
            .Execute(
                new InstanceCommand.ModifyType("ecs.g7.xlarge", new InstanceQuotas(100)) { Host = new PlacedHost(taken, 8, 65_536, 0) },
                new Call(InstanceFabric.Account, "request"));

        Assert.Equal(DeploymentSetFaults.HostTaken, outcome.Fault);
        Assert.Null(await fabric.Code("ModifyInstanceSpec", new ModifyInstanceSpecRequest { InstanceId = second, InstanceType = "ecs.g7.xlarge" }));
        Assert.Equal(2, await DistinctHosts(fabric, [first, second]));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Set_that_is_not_there_takes_no_launch()
    {
        await using var fabric = await InstanceFabric.Start();

        Assert.Equal("InvalidDeploymentSetId.NotFound", await fabric.Code("RunInstances", fabric.Request() with { DeploymentSetId = "ds-bp100000000000000000" }));
    }

    [Fact]
    public async Task Set_has_twenty_members_in_a_zone_at_most()
    {
        await using var fabric = await InstanceFabric.Start();
        var set = await Make(fabric);

        Assert.Null(await fabric.Code("RunInstances", fabric.Request(20) with { DeploymentSetId = set }));
        Assert.Equal("QuotaExceed.DeploymentSetInstanceQuotaFull", await fabric.Code("RunInstances", fabric.Request() with { DeploymentSetId = set }));
    }

    private static async Task<string> Make(InstanceFabric fabric) => (await fabric.Ask<CreateDeploymentSetResponse>(
        "CreateDeploymentSet", new CreateDeploymentSetRequest { RegionId = InstanceFabric.Region })).Value().DeploymentSetId;

    private static Task<string?> Delete(InstanceFabric fabric, string id) =>
        fabric.Code("DeleteDeploymentSet", new DeleteDeploymentSetRequest { RegionId = InstanceFabric.Region, DeploymentSetId = id });

    private static async Task<IReadOnlyList<DeploymentSetView>> Sets(InstanceFabric fabric, DescribeDeploymentSetsRequest request) =>
        (await fabric.Ask<DescribeDeploymentSetsResponse>("DescribeDeploymentSets", request with { RegionId = InstanceFabric.Region })).Value().DeploymentSets.DeploymentSet;

    private static (string, string, string, string, int) Shown(DeploymentSetView set) =>
        (set.DeploymentSetId, set.DeploymentSetName, set.DeploymentSetDescription, set.Strategy, set.InstanceAmount);

    private static async Task<int> DistinctHosts(InstanceFabric fabric, IReadOnlyList<string> ids)
    {
        var states = await Task.WhenAll(ids.Select(id => State(fabric, id)));
        return states.Select(state => state.Place.HostId).Distinct().Count();
    }

    private static async Task<InstanceState> State(InstanceFabric fabric, string id) =>
        (await fabric.Cluster.Services.GetRequiredService<ResourceReader>()
            .Find<InstanceState>(InstanceIds.Instance.Key(InstanceFabric.Region, id), DateTimeOffset.MaxValue))!.State;
}
