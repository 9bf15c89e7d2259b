using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Npgsql;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>What becomes of reads and commits when the connection to PostgreSQL is lost.</summary>
public sealed class LostConnectionTests
{
    [Fact]
    public async Task Read_and_commit_after_the_server_ended_idle_connections_go_on_unharmed()
    {
        using var store = new TestStore(StoreKind.Postgres);
        await store.Commit(Create("a"));
        for (var round = 0; round < 3; round++)
        {
            Assert.NotNull(await store.Reader.ReadAsync(Key("a")));
            EndAllConnections(store.Options.Connection);
            await store.Commit(Create($"b{round}"));
            Assert.NotNull(await store.Reader.ReadAsync(Key($"b{round}")));
        }
    }

    [Fact]
    public async Task Commit_whose_answer_is_lost_is_in_doubt_and_what_follows_is_whole()
    {
        using var store = new TestStore(StoreKind.Postgres);
        var direct = new NpgsqlConnectionStringBuilder(store.Options.Connection);
        using var link = new CutLink(direct.Port);
        using var writer = new StoreWriter(store.Options with
        {
            Connection = new NpgsqlConnectionStringBuilder(store.Options.Connection) { Port = link.Port }.ConnectionString,
        });
        writer.Start();
        Assert.True((await writer.CommitAsync(Create("a"))).IsCommitted);

        link.CutBehind("COMMIT\0");
        await Assert.ThrowsAsync<StoreException>(() => writer.CommitAsync(Create("b")));

        // It did happen, so the same set is stale; the feed has every change once, under numbers without a hole.
        Assert.Equal(CommitOutcome.Stale, await writer.CommitAsync(Create("b")));
        Assert.True((await writer.CommitAsync(Create("c"))).IsCommitted);
        var page = await store.Reader.ReadFeedAsync(FeedPosition.Start, 1000);
        Assert.False(page.HasGap);
        Assert.Equal(["a", "b", "c"], page.Entries.Select(entry => entry.Key.Id));
    }

    [Fact]
    public async Task Commit_whose_statements_are_lost_before_it_is_done_again()
    {
        using var store = new TestStore(StoreKind.Postgres);
        using var link = new CutLink(new NpgsqlConnectionStringBuilder(store.Options.Connection).Port);
        using var writer = new StoreWriter(store.Options with
        {
            Connection = new NpgsqlConnectionStringBuilder(store.Options.Connection) { Port = link.Port }.ConnectionString,
        });
        writer.Start();
        link.CutBehind("INSERT INTO resource");
        Assert.True((await writer.CommitAsync(Create("a"))).IsCommitted);
        Assert.True(link.HasCut);
        Assert.Equal(1, await store.Counter(Counters.Total("1", "cn-test", "thing")));
    }

    private static void EndAllConnections(string connection)
    {
        using var own = new NpgsqlConnection(connection);
        own.Open();
        using var end = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", own);
        end.ExecuteNonQuery();
    }
}
