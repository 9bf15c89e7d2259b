using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>What a change set promises, on both databases.</summary>
public sealed class ChangeSetTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_new_row_can_be_read_at_once(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("a"));
        var row = await store.Reader.ReadAsync(Key("a"));
        Assert.Equal((new RowVersion(1, 1), 1), (row!.Version, row.State.Span[0]));
        Assert.Equal(Now, row.At);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_another_version_is_stale_and_changes_nothing(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("a"));
        foreach (var set in new[] { Create("a"), Update("a", 7), Update("b", 1), Delete("a", 2) })
        {
            Assert.Equal(CommitOutcome.Stale, await store.Writer.CommitAsync(set));
        }

        Assert.Equal(1, (await store.Reader.ReadAsync(Key("a")))!.Version.Number);
        Assert.Equal(1, await store.Counter("total/1/cn-test/thing"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_with_a_guard_needs_the_row_its_zone_and_its_status(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("parent", Shape("z1", "Open")));
        var guard = new Guard(Key("parent"), Refusal);
        Assert.Equal(guard with { Zone = "z2" }, (await store.Writer.CommitAsync(Create("a", null, guard with { Zone = "z2" }))).RefusedBy);
        Assert.False((await store.Writer.CommitAsync(Create("a", null, guard with { Not = ["Open"] }))).IsCommitted);
        Assert.False((await store.Writer.CommitAsync(Create("a", null, guard with { Row = Key("nobody") }))).IsCommitted);
        Assert.Null(await store.Reader.ReadAsync(Key("a")));
        await store.Commit(Create("a", null, guard with { Zone = "z1", Not = ["Closed"] }));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Guard_of_a_version_fails_once_the_row_has_moved_on(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("parent"));
        var guard = new Guard(Key("parent"), Refusal) { Number = 1 };
        await store.Commit(Create("a", null, guard));

        await store.Commit(Update("parent", 1));

        Assert.Equal(guard, (await store.Writer.CommitAsync(Create("b", null, guard))).RefusedBy);
        await store.Commit(Create("b", null, guard with { Number = 2 }));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_a_claim_that_is_held_is_refused_until_it_expires(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var claim = new Claim("token/1", Refusal) { ExpiresAt = Now.AddHours(24), Question = "q", Answer = new byte[] { 9 } };
        await store.Commit(Create("a", null, claim));
        Assert.Equal(claim, (await store.Writer.CommitAsync(Create("b", null, claim))).RefusedBy);
        var held = await store.Reader.ReadClaimAsync("token/1");
        Assert.Equal(("q", 9, Key("a").ToString()), (held!.Question, held.Answer.Span[0], held.Owner));

        var later = Create("b", null, claim with { ExpiresAt = Now.AddHours(48), Question = "r" });
        later = later with { Rows = [later.Rows[0] with { At = Now.AddHours(24) }] };
        await store.Commit(later);
        Assert.Equal("r", (await store.Reader.ReadClaimAsync("token/1"))!.Question);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_a_release_frees_the_claim(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var claim = new Claim("address/10.0.0.1", Refusal);
        await store.Commit(Create("a", null, claim));
        await store.Commit(Delete("a", 1) with { Releases = ["address/10.0.0.1"] });
        Assert.Null(await store.Reader.ReadClaimAsync("address/10.0.0.1"));
        await store.Commit(Create("b", null, claim));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_over_a_ceiling_is_refused_to_the_last_unit(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var shape = Shape() with { Usage = [new Usage("pool", 40)] };
        var ceiling = new Ceiling("pool", 100, Refusal);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => store.Writer.CommitAsync(Create($"d{i}", shape, ceiling))));
        Assert.Equal(2, outcomes.Count(outcome => outcome.IsCommitted));
        Assert.All(outcomes.Where(outcome => !outcome.IsCommitted), outcome => Assert.Equal(ceiling, outcome.RefusedBy));
        Assert.Equal(80, await store.Counter("pool"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_that_shrinks_passes_a_ceiling_that_is_already_exceeded(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("a", Shape() with { Usage = [new Usage("pool", 500)] }));
        var shrink = Update("a", 1, null, new Ceiling("pool", 100, Refusal)) with { Deltas = [new Usage("pool", -100)] };
        await store.Commit(shrink);
        Assert.Equal(400, await store.Counter("pool"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_a_counter_below_zero_fails_alone(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var wrong = Create("wrong") with { Deltas = [new Usage("pool", -1)] };
        var tasks = new[] { Create("a"), wrong, Create("b") }.Select(set => store.Writer.CommitAsync(set)).ToArray();
        await Assert.ThrowsAsync<StoreException>(() => tasks[1]);
        Assert.True((await tasks[0]).IsCommitted && (await tasks[2]).IsCommitted);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_values_that_the_database_refuses_harms_no_neighbour(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var twice = Create("twice") with { Conditions = [new Claim("same", Refusal), new Claim("same", Refusal)] };
        var unwritable = Create("bad", Shape() with { Facets = [new Facet("name", null!)] });
        var tasks = new[] { Create("a"), twice, unwritable, Create("b") }.Select(set => store.Writer.CommitAsync(set)).ToArray();
        await Assert.ThrowsAsync<StoreException>(() => tasks[2]);
        Assert.True((await tasks[0]).IsCommitted && (await tasks[1]).IsCommitted && (await tasks[3]).IsCommitted);
        Assert.Null(await store.Reader.ReadAsync(Key("bad")));
        Assert.Equal(3, await store.Counter("total/1/cn-test/thing"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_in_one_batch_sees_the_sets_before_it(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var sets = new[]
        {
            Create("a"), Update("a", 1), Update("a", 2), Delete("a", 3), Create("a"), Create("b"), Delete("b", 1), Update("b", 1),
        };
        var outcomes = await Task.WhenAll(sets.Select(set => store.Writer.CommitAsync(set)));
        Assert.Equal([true, true, true, true, true, true, true, false], outcomes.Select(outcome => outcome.IsCommitted));
        Assert.Equal(1, (await store.Reader.ReadAsync(Key("a")))!.Version.Number);
        Assert.Null(await store.Reader.ReadAsync(Key("b")));
        Assert.Equal(1, await store.Counter("total/1/cn-test/thing"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_dry_run_judges_and_writes_nothing(StoreKind kind)
    {
        using var store = new TestStore(kind);
        Assert.True((await store.Writer.CommitAsync(Create("a"), dryRun: true)).IsCommitted);
        Assert.Null(await store.Reader.ReadAsync(Key("a")));
        await store.Commit(Create("a"));
        Assert.Equal(CommitOutcome.Stale, await store.Writer.CommitAsync(Create("a"), dryRun: true));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Stop_writes_what_is_queued_and_refuses_what_comes_later(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var queued = Enumerable.Range(0, 2000).Select(i => store.Writer.CommitAsync(Create($"d{i}"))).ToList();
        store.Writer.Stop();
        Assert.All(await Task.WhenAll(queued), outcome => Assert.True(outcome.IsCommitted));
        await Assert.ThrowsAsync<StoreException>(() => store.Writer.CommitAsync(Create("late")));
    }
}
