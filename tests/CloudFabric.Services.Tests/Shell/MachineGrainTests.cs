using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>What the shell promises, on both databases.</summary>
public sealed class MachineGrainTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_answers_when_the_row_is_durable(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        Assert.Equal(5, (await fabric.Thing("a", new MakeThing(5))).Value);
        Assert.NotNull(await fabric.Store.Reader.ReadAsync(Things.Key("a")));
        Assert.Equal(KernelFaults.IdTaken, (await fabric.Thing("a", new MakeThing(5))).Fault);
        Assert.Equal(ThingMachine.Missing, (await fabric.Thing("b", new ReadThing())).Fault);
        Assert.Equal(5, (await fabric.Thing("a", new DropThing())).Value);
        Assert.Null(await fabric.Store.Reader.ReadAsync(Things.Key("a")));
        Assert.Equal(6, (await fabric.Thing("a", new MakeThing(6))).Value);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_by_64_writers_on_one_grain_loses_no_update(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await fabric.Thing("a", new MakeThing(0));
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            var values = new List<long>();
            for (var i = 0; i < 50; i++)
            {
                values.Add((await fabric.Thing("a", new AddToThing(1, long.MaxValue))).Value);
            }

            return values;
        }));
        Assert.Equal(Enumerable.Range(1, 3200).Select(i => (long)i), answers.SelectMany(values => values).Order());
        Assert.All(answers, values => Assert.Equal(values.Order(), values));
        Assert.Equal(3200, await fabric.Store.Counter(ThingMachine.Pool));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_refused_by_the_store_leaves_the_commands_behind_it_right(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await fabric.Thing("a", new MakeThing(0));

        // Every third addition is over its ceiling: it is refused only at the commit, when others have been decided on top of it.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            fabric.Thing("a", i % 3 == 0 ? new AddToThing(1_000, 999) : new AddToThing(1, long.MaxValue))));
        var (refused, done) = (outcomes.Where(o => o.Fault is not null).ToList(), outcomes.Where(o => o.Fault is null).ToList());
        Assert.Equal((20, 40), (refused.Count, done.Count));
        Assert.All(refused, outcome => Assert.Equal(ThingMachine.Full, outcome.Fault));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), done.Select(outcome => outcome.Value).Order());
        Assert.Equal(40, (await fabric.Thing("a", new ReadThing())).Value);
        Assert.Equal(40, await fabric.Store.Counter(ThingMachine.Pool));
    }

    [Fact]
    public async Task Execute_on_a_row_that_another_writer_changed_decides_again()
    {
        await using var fabric = await FabricCluster.Start(StoreKind.Postgres);
        await fabric.Thing("a", new MakeThing(1));
        await fabric.Thing("a", new AddToThing(1, long.MaxValue));

        // As a second activation would, after a silo was wrongly declared dead.
        var row = (await fabric.Store.Reader.ReadAsync(Things.Key("a")))!;
        var seeder = fabric.Services.GetRequiredService<RowSeeder>();
        var foreign = seeder.Row<ThingMachine, ThingState, ThingCommand, long>(Things.Key("a"), new ThingState("1", 100, null, 0), row.At);
        await fabric.Store.Commit(foreign with
        {
            Rows = [foreign.Rows[0] with { Expected = row.Version, Next = new RowVersion(row.Version.Number + 1, 12345) }],
            Deltas = [new Usage(ThingMachine.Pool, 98)],
        });
        Assert.Equal(101, (await fabric.Thing("a", new AddToThing(1, long.MaxValue))).Value);
        Assert.Equal(101, await fabric.Store.Counter(ThingMachine.Pool));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_with_a_taken_token_says_so_and_changes_nothing(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        Assert.Null((await fabric.Thing("a", new MakeThing(1), "token/x", "q")).Fault);
        Assert.Equal(KernelFaults.TokenTaken, (await fabric.Thing("b", new MakeThing(1), "token/x", "q")).Fault);
        Assert.Equal(KernelFaults.TokenTaken, (await fabric.Thing("a", new AddToThing(1, 9), "token/x", "q")).Fault);
        Assert.Equal(1, (await fabric.Thing("a", new ReadThing())).Value);
        Assert.Equal("q", (await fabric.Store.Reader.ReadClaimAsync("token/x"))!.Question);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_dry_run_judges_with_the_store_and_changes_nothing(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await fabric.Thing("a", new MakeThing(1));
        var grain = fabric.Grains.GetGrain<IThingGrain>(Things.Key("a").ToString());
        var dry = Things.Caller with { DryRun = true, Token = "token/dry" };
        Assert.Equal(ThingMachine.Full, (await grain.Execute(new AddToThing(10, 5), dry)).Fault);
        Assert.Equal(11, (await grain.Execute(new AddToThing(10, 50), dry)).Value);
        Assert.Equal(1, (await fabric.Thing("a", new ReadThing())).Value);
        Assert.Null(await fabric.Store.Reader.ReadClaimAsync("token/dry"));

        // A new activation that is told to expect nothing finds out at the commit, also when that is only a rehearsal.
        await fabric.Cluster.DeactivateAsync(grain);
        Assert.Equal(KernelFaults.IdTaken, (await grain.Execute(new MakeThing(1), dry with { IsForNew = true })).Fault);
        await fabric.Cluster.DeactivateAsync(grain);
        Assert.Equal(KernelFaults.IdTaken, (await grain.Execute(new MakeThing(1), Things.Caller with { IsForNew = true })).Fault);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_with_a_row_beside_begins_changes_and_ends_the_other_resource(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await fabric.Thing("a", new MakeThing(10));

        Assert.Equal(3, (await fabric.Thing("a", new ShareThing(Things.Key("b"), 3))).Value);
        Assert.Equal((7, 3), ((await fabric.Thing("a", new ReadThing())).Value, (await fabric.Thing("b", new ReadThing())).Value));
        Assert.Equal(0, (await fabric.Thing("a", new ShareThing(Things.Key("b"), -3))).Value);

        Assert.Null(await fabric.Store.Reader.ReadAsync(Things.Key("b")));

        // The activation of the other still holds what was there: its next change finds out and answers from the row.
        Assert.Equal(ThingMachine.Missing, (await fabric.Thing("b", new AddToThing(1, 99))).Fault);
        Assert.Equal(10, await fabric.Store.Counter(ThingMachine.Pool));
        Assert.Empty(await fabric.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Execute_with_rows_beside_from_both_sides_loses_nothing(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await Task.WhenAll(fabric.Thing("a", new MakeThing(1_000)), fabric.Thing("b", new MakeThing(1_000)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 3) switch
        {
            0 => fabric.Thing("a", new ShareThing(Things.Key("b"), 1)),
            1 => fabric.Thing("b", new ShareThing(Things.Key("a"), 1)),
            _ => fabric.Thing("b", new AddToThing(1, long.MaxValue)),
        }));

        // Two that change each other may have to give way for longer than they have: then nothing of them happened.
        var added = outcomes.Where((outcome, i) => i % 3 == 2 && outcome.Fault is null).Count();
        Assert.All(outcomes.Where(outcome => outcome.Fault is not null), outcome => Assert.Equal(KernelFaults.ServiceUnavailable, outcome.Fault));
        Assert.True(outcomes.Count(outcome => outcome.Fault is null) > 20);
        var values = await Task.WhenAll(fabric.Thing("a", new ReadThing()), fabric.Thing("b", new ReadThing()));
        Assert.Equal(2_000 + added, values.Sum(value => value.Value));
        Assert.Equal(2_000 + added, await fabric.Store.Counter(ThingMachine.Pool));
    }

    [Fact]
    public async Task Recount_agrees_with_the_counters_and_finds_a_drift()
    {
        await using var fabric = await FabricCluster.Start(StoreKind.Postgres);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => fabric.Thing($"t{i}", new MakeThing(i))));
        var recount = fabric.Services.GetRequiredService<Recount>();
        Assert.Empty(await recount.Run(TestContext.Current.CancellationToken));
        await fabric.Store.Commit(TestStore.Create("x") with { Deltas = [new Usage(ThingMachine.Pool, 3)] });
        Assert.Equal([new CounterDrift(ThingMachine.Pool, 1228, 1225)], await recount.Run(TestContext.Current.CancellationToken));
    }
}
