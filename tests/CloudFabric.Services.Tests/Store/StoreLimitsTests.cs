using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using CloudFabric.Storage.Sql;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>What is bounded stays bounded, and what reaches a bound still happens in order.</summary>
public sealed class StoreLimitsTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_keeps_the_order_of_the_calls_when_the_queue_is_full(StoreKind kind)
    {
        using var store = new TestStore(kind, options => options with { QueueLengthMax = 3, BatchSizeMax = 2 });
        await store.Commit(Create("a"));
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 2000).Select(number => store.Writer.CommitAsync(Update("a", number))));
        Assert.All(outcomes, outcome => Assert.True(outcome.IsCommitted));
    }

    [Fact]
    public void Prepared_statements_do_not_grow_with_the_texts()
    {
        using var store = new TestStore(StoreKind.Memory);
        using var session = new SqlSession(Dialect.For(store.Options).Open(forReading: true));
        for (var i = 0; i < 3 * SqlSession.PreparedMax; i++)
        {
            Assert.Equal(i, session.Number($"SELECT {i}"));
        }

        Assert.InRange(session.PreparedCount, 1, SqlSession.PreparedMax);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Feeds_of_writers_that_ended_long_ago_are_deleted_and_missed(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var first = store.Open();
        await first.CommitAsync(Create("first"));
        var end = await store.Reader.ReadFeedEndAsync();
        first.Dispose();
        for (var i = 0; i < 40; i++)
        {
            using var writer = store.Open();
            Assert.True((await writer.CommitAsync(Create($"d{i}"))).IsCommitted);
        }

        // The newest writer tidies up while it writes. On PostgreSQL one of the beginning is alive, though it has written nothing yet.
        using var newest = store.Open();
        await newest.CommitAsync(Create("busy"));
        for (var number = 1; number < 200; number++)
        {
            Assert.True((await newest.CommitAsync(Update("busy", number))).IsCommitted);
        }

        var last = kind == StoreKind.Postgres ? store.Writer : newest;
        Assert.True((await last.CommitAsync(Create("last"))).IsCommitted);
        var page = await store.Reader.ReadFeedAsync(FeedPosition.Start, 1000);
        Assert.True(page.HasGap);
        Assert.Equal(32, page.Entries.Count(entry => entry.Key.Id[0] == 'd'));
        Assert.DoesNotContain(page.Entries, entry => entry.Key == Key("first"));

        // Who follows has not lost its place.
        var followed = end with { Batches = end.Batches.SetItems((await store.Reader.ReadFeedEndAsync()).Batches.Where(pair => pair.Key > 2 && pair.Key < newest.Writer)) };
        var news = await store.Reader.ReadFeedAsync(followed, 1000);
        Assert.False(news.HasGap);
        Assert.Contains(news.Entries, entry => entry.Key == Key("last"));
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Commit_of_facets_that_the_database_cannot_hold_harms_no_neighbour(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var random = new Random(1);
        var incompressible = string.Concat(Enumerable.Range(0, 9000).Select(_ => (char)random.Next('!', '~')));
        string[] values = [incompressible, "a\0b", "\ud800"];
        var tasks = values.Select((value, i) => store.Writer.CommitAsync(Create($"odd{i}", Shape() with { Facets = [new Facet("name", value)] })))
            .Append(store.Writer.CommitAsync(Create("plain"))).ToArray();
        await Task.WhenAll(tasks).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.True((await tasks[^1]).IsCommitted);
        foreach (var (task, i) in tasks.SkipLast(1).Select((task, i) => (task, i)))
        {
            Assert.Equal(task.IsCompletedSuccessfully, await store.Reader.ReadAsync(Key($"odd{i}")) is not null);
            Assert.True(kind == StoreKind.Memory || task.IsFaulted, $"PostgreSQL took value {i}.");
        }
    }
}
