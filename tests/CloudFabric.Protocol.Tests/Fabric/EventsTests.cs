using System.Text.Json;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Protocol.Tests.Fabric;

public sealed class EventsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(100, 1)]
    public async Task Get_pages_hold_the_limit_and_lead_to_the_end(int limit, int pageCount)
    {
        await using var server = await FabricServer.Start(withWorld: false);
        foreach (var id in "edcba")
        {
            await Commit(server, $"{id}");
        }

        var pages = await ReadAll(server, limit);

        Assert.Equal(pageCount, pages.Count);
        Assert.All(pages, page => Assert.True(Keys(page).Length <= limit));
        Assert.Equal(["a", "b", "c", "d", "e"], pages.SelectMany(Keys).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.GetProperty("next").GetString()!.Length == 0, page.GetProperty("complete").GetBoolean()));
        Assert.All(pages, page => Assert.False(page.GetProperty("trimmed").GetBoolean()));
    }

    [Fact]
    public async Task Get_batch_is_never_split()
    {
        await using var server = await FabricServer.Start(withWorld: false);
        await Commit(server, "a");
        await Commit(server, "b", "c", "d");
        await Commit(server, "e");

        var pages = await ReadAll(server, 2);

        Assert.Equal(["a", "b c d", "e"], pages.Select(page => string.Join(' ', Keys(page))));
    }

    [Fact]
    public async Task Get_page_is_sorted_by_time_and_key()
    {
        await using var server = await FabricServer.Start(withWorld: false);
        await Commit(server, "c", "a");
        await Commit(server, "b");

        Assert.Equal(["a", "b", "c"], Keys((await ReadAll(server, 10)).Single()));
    }

    [Fact]
    public async Task Get_of_an_empty_world_is_complete()
    {
        await using var server = await FabricServer.Start(withWorld: false);

        var page = (await ReadAll(server, 10)).Single();

        Assert.True(page.GetProperty("complete").GetBoolean());
        Assert.Empty(Keys(page));
    }

    [Theory]
    [InlineData("after=x", "InvalidParameter.after")]
    [InlineData("after=AAAAAAAAAAEAAAAAAAAAAg", "InvalidParameter.after")]
    [InlineData("after=AAAAAAAAAAkAAAAAAAAAAQ", "InvalidParameter.after")]
    [InlineData("after=AAAAAAAAAAH__________w", "InvalidParameter.after")]
    [InlineData("after=%00", "InvalidParameter.after")]
    [InlineData("limit=x", "InvalidParameter.limit")]
    public async Task Get_with_a_place_that_no_page_named_is_refused(string query, string code)
    {
        await using var server = await FabricServer.Start(withWorld: false);
        await Commit(server, "a");

        var (status, body) = await server.Get("/fabric/v1/events?" + query);

        Assert.Equal((400, code), (status, body.GetProperty("code").GetString()));
    }

    private static async Task<List<JsonElement>> ReadAll(FabricServer server, int limit)
    {
        var pages = new List<JsonElement>();
        for (var after = ""; after.Length > 0 || pages.Count == 0; after = pages[^1].GetProperty("next").GetString()!)
        {
            var (status, body) = await server.Get($"/fabric/v1/events?limit={limit}&after={after}");
            Assert.Equal(200, status);
            pages.Add(body);
            Assert.True(pages.Count < 10, "The pages do not end.");
        }

        return pages;
    }

    private static string[] Keys(JsonElement page) =>
        [.. page.GetProperty("events").EnumerateArray().Select(entry => ResourceKey.Parse(entry.GetProperty("key").GetString()!).Id)];

    /// <summary>One set alone is one batch.</summary>
    private static async Task Commit(FabricServer server, params string[] ids)
    {
        var shape = new RowShape("1", "z", "plain", StatusTrack.Steady("Available"));
        var rows = ids.Select(id => new RowChange(new ResourceKey("cn-test", "thing", id), RowVersion.None, new RowVersion(1, 1), shape, new byte[] { 1 }, Now));
        Assert.True((await server.Writer.CommitAsync(new ChangeSet([.. rows], [], [], []))).IsCommitted);
    }
}
