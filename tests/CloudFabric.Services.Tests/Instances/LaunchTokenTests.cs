using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>What a client token means to a launch, and for how long.</summary>
public sealed class LaunchTokenTests
{
    [Fact]
    public async Task Token_of_yesterday_launches_anew_while_something_of_then_lives()
    {
        await using var fabric = await InstanceFabric.Start();
        var request = fabric.Request(2) with { DataDisk = [new() { Size = 20, Category = "cloud_essd", DeleteWithInstance = false }] };
        var first = await fabric.Run(request, "token");
        Assert.Null(await fabric.Delete(first[0]));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromHours(25));

        var second = await fabric.Run(request, "token");

        Assert.DoesNotContain(first[1], second);
        Assert.Equal(3, (await fabric.Instances()).Count);
        Assert.Equal(second, await fabric.Run(request, "token"));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Token_of_yesterday_launches_anew_while_its_first_instance_lives()
    {
        await using var fabric = await InstanceFabric.Start();
        var first = await fabric.Run(fabric.Request(), "token");
        await fabric.Cluster.Clock.Jump(TimeSpan.FromHours(25));

        Assert.NotEqual(first, await fabric.Run(fabric.Request(), "token"));
    }

    [Fact]
    public async Task Refused_try_does_not_look_at_the_token_but_where_its_id_is_taken()
    {
        await using var fabric = await InstanceFabric.Start();
        var first = await fabric.Run(fabric.Request(), "token");
        var context = fabric.Context("RunInstances", fabric.Request(), "token");
        var grains = fabric.Cluster.Services.GetRequiredService<ResourceGrains>();
        var (plan, seats) = await LaunchAtomicityTests.Plan(fabric);

        var refused = await Send(seats[0].InstanceId, plan with { InstanceType = "ecs.none.large" });
        var taken = await Send(first[0], plan);

        Assert.Equal(InstanceFaults.TypeUnknown, refused.Fault);
        Assert.Equal(first, taken.Value().InstanceIds);

        Task<Outcome<InstanceResult>> Send(string id, LaunchPlan wanted) => grains.CreateAt<IInstanceGrain, InstanceCommand, InstanceResult>(
            context, InstanceIds.Instance.Key(InstanceFabric.Region, id), new InstanceCommand.Launch(wanted, [seats[0] with { InstanceId = id }]));
    }
}
