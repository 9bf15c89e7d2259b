using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Shell;

public sealed class OperationTests
{
    private static readonly ResourceKey Operation = new("cn-test", OperationState.Kind, "op-1");

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Complete_does_every_step_once_and_forgets_the_operation(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await Begin(fabric, 20);
        var grain = fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString());
        await Task.WhenAll(grain.Complete(), grain.Complete(), grain.Wake());
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(11, (await fabric.Thing($"t{i}", new ReadThing())).Value);
        }

        Assert.Null(await fabric.Store.Reader.ReadAsync(Operation));
        Assert.Null(await fabric.Store.Reader.ReadClaimAsync("step/op-1/0"));
    }

    [Fact]
    public async Task Complete_after_a_wake_up_was_faster_answers_how_it_ended()
    {
        await using var fabric = await FabricCluster.Start();
        await fabric.Thing("t0", new MakeThing(10));
        await Begin(
            fabric, new OperationStep(Things.Key("t0"), new AddToThing(1, long.MaxValue)), new OperationStep(Things.Key("absent"), new AddToThing(1, long.MaxValue)));
        var grain = fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString());
        await grain.Wake();
        Assert.Null(await fabric.Store.Reader.ReadAsync(Operation));

        Assert.NotNull((await grain.Complete()).Fault);
        Assert.Equal(11, (await fabric.Thing("t0", new ReadThing())).Value);
    }

    [Fact]
    public async Task Complete_again_after_two_days_does_no_step_twice()
    {
        await using var fabric = await FabricCluster.Start();
        await fabric.Thing("t0", new MakeThing(10));
        await fabric.Thing("t1", new MakeThing(10));
        await Begin(fabric, new OperationStep(Things.Key("t0"), new AddToThing(1, long.MaxValue)), new OperationStep(Things.Key("t1"), new DelayThing()));
        var grain = fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString());
        Assert.Equal(KernelFaults.ServiceUnavailable, (await grain.Complete()).Fault);
        Assert.Equal(11, (await fabric.Thing("t0", new ReadThing())).Value);

        await fabric.Clock.Jump(TimeSpan.FromDays(2));
        Assert.Equal(KernelFaults.ServiceUnavailable, (await grain.Complete()).Fault);

        Assert.Equal(11, (await fabric.Thing("t0", new ReadThing())).Value);
    }

    [Fact]
    public async Task Step_that_arrives_after_the_end_of_its_operation_changes_nothing()
    {
        await using var fabric = await FabricCluster.Start();
        await Begin(fabric, 1);
        Assert.Null((await fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString()).Complete()).Fault);

        // As a try that its sender had given up would, when it gets its turn at last.
        var late = Things.Caller with { Token = "step/op-1/0", Operation = Operation };
        var outcome = await fabric.Grains.GetGrain<IThingGrain>(Things.Key("t0").ToString()).Execute(new AddToThing(1, long.MaxValue), late);

        Assert.Equal(KernelFaults.TokenTaken, outcome.Fault);
        Assert.Equal(11, (await fabric.Thing("t0", new ReadThing())).Value);
    }

    [Fact]
    public async Task Operation_that_nobody_drives_is_finished_by_the_wake_up_service()
    {
        await using var fabric = await FabricCluster.Start();
        await Begin(fabric, 5);
        await Wait.Until(async () => await fabric.Store.Reader.ReadAsync(Operation) is null, "the end of the operation");
        Assert.Equal(11, (await fabric.Thing("t4", new ReadThing())).Value);
    }

    [Fact]
    public async Task Operation_that_was_half_done_before_a_crash_does_the_rest_only()
    {
        await using var fabric = await FabricCluster.Start();
        await fabric.Clock.Change(now => new Model.Clock.SetClockMode(now, Model.Clock.ClockMode.Stepped));
        await Begin(fabric, 4);

        // What the executor of a silo that is gone has done: the first two steps, under their names.
        await fabric.Thing("t0", new AddToThing(1, long.MaxValue), "step/op-1/0");
        await fabric.Thing("t1", new AddToThing(1, long.MaxValue), "step/op-1/1");
        await fabric.Clock.Step(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(11, (await fabric.Thing($"t{i}", new ReadThing())).Value);
        }
    }

    [Fact]
    public async Task Complete_answers_the_fault_of_a_step_and_does_the_others()
    {
        await using var fabric = await FabricCluster.Start();
        await Begin(fabric, 3);
        await fabric.Thing("t1", new DropThing());
        var outcome = await fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString()).Complete();
        Assert.Contains(outcome.Fault, new Fault?[] { ThingMachine.Missing, null });
        Assert.Equal(11, (await fabric.Thing("t2", new ReadThing())).Value);
        Assert.Null(await fabric.Store.Reader.ReadAsync(Operation));
    }

    private static async Task Begin(FabricCluster fabric, int steps)
    {
        await Task.WhenAll(Enumerable.Range(0, steps).Select(i => fabric.Thing($"t{i}", new MakeThing(10))));
        await Begin(fabric, [.. Enumerable.Range(0, steps).Select(i => new OperationStep(Things.Key($"t{i}"), new AddToThing(1, long.MaxValue)))]);
    }

    private static async Task Begin(FabricCluster fabric, params OperationStep[] steps) =>
        Assert.Null((await fabric.Grains.GetGrain<IOperationGrain>(Operation.ToString()).Execute(new BeginOperation([.. steps]), Things.Caller)).Fault);
}
