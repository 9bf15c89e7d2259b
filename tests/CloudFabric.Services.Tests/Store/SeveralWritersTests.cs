using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>Several writers on one database: what silos do to each other.</summary>
public sealed class SeveralWritersTests
{
    [Fact]
    public async Task Commit_by_three_writers_on_the_same_counters_and_claims_loses_nothing()
    {
        using var store = new TestStore(StoreKind.Postgres);
        using var second = store.Open();
        using var third = store.Open();
        StoreWriter[] writers = [store.Writer, second, third];
        const int Count = 3000;
        var ceiling = new Ceiling("pool", 10 * Count, Refusal);
        var shape = Shape() with { Usage = [new Usage("pool", 10), new Usage("other", 1)] };

        // Every thing is asked for by two writers, under one claim: one of them must win.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2 * Count).Select(i => writers[i % 3].CommitAsync(
            Create($"d{i}", shape, new Claim($"token/{i / 2}", Refusal), ceiling))));

        Assert.Equal(Count, outcomes.Count(outcome => outcome.IsCommitted));
        Assert.All(outcomes.Chunk(2), pair => Assert.Single(pair, outcome => outcome.IsCommitted));
        Assert.Equal(10 * Count, await store.Counter("pool"));
        Assert.Equal(Count, (await store.Reader.QueryAsync(new RowQuery("1", "thing", "cn-test", Now, Page.ByNumber(1, 1)))).Total);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Races_of_create_and_delete_against_a_guard_leave_no_orphan(StoreKind kind)
    {
        const int Rounds = 10_000;
        using var store = new TestStore(kind);
        using var second = kind == StoreKind.Postgres ? store.Open() : null;
        var other = second ?? store.Writer;
        foreach (var batch in Enumerable.Range(0, Rounds).Chunk(500))
        {
            await Task.WhenAll(batch.Select(i => store.Writer.CommitAsync(Create($"p{i}"))));
            await Task.WhenAll(batch.SelectMany(i => Race(i, i % 2 == 0)));
        }

        var children = 0;
        var survivors = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var parent = await store.Reader.ReadAsync(Key($"p{i}"));
            var child = await store.Reader.ReadAsync(Key($"c{i}"));
            Assert.Equal(parent is null, child is null);
            children += child is null ? 0 : 1;
            survivors += parent is null ? 0 : 1;
        }

        // Both outcomes must have happened, or nothing raced.
        Assert.InRange(children, Rounds / 100, Rounds - (Rounds / 100));
        Assert.Equal(children, survivors);

        Task<CommitOutcome>[] Race(int i, bool childFirst)
        {
            var parent = Key($"p{i}");
            var shape = Shape() with { Usage = [new Usage(Counters.Children(parent), 1)] };
            var create = Create($"c{i}", shape, new Guard(parent, Refusal));
            var delete = Delete($"p{i}", 1, new NoChildren(parent, Refusal));
            return childFirst
                ? [store.Writer.CommitAsync(create), other.CommitAsync(delete)]
                : [other.CommitAsync(delete), store.Writer.CommitAsync(create)];
        }
    }

    [Fact]
    public async Task ReadFeed_tells_every_change_of_every_writer_in_its_order()
    {
        using var store = new TestStore(StoreKind.Postgres);
        using var second = store.Open();
        var end = await store.Reader.ReadFeedEndAsync();
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => (i % 2 == 0 ? store.Writer : second).CommitAsync(Create($"d{i}"))));
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => (i % 2 == 0 ? store.Writer : second).CommitAsync(Update($"d{i}", 1))));

        var seen = new List<FeedEntry>();
        for (var page = await store.Reader.ReadFeedAsync(end, 3); page.Entries.Count > 0; page = await store.Reader.ReadFeedAsync(page.Next, 3))
        {
            Assert.False(page.HasGap);
            seen.AddRange(page.Entries);
        }

        Assert.Equal(800, seen.Count);
        Assert.All(seen.GroupBy(entry => entry.Key), group => Assert.Equal(["create", "update"], group.Select(entry => entry.Change)));
    }
}
