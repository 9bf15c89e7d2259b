using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>Lists: both paging styles and every filter, on both databases.</summary>
public sealed class QueryTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Query_pages_newest_first_without_gap_or_repetition(StoreKind kind)
    {
        using var store = new TestStore(kind);
        for (var i = 0; i < 25; i++)
        {
            await store.Commit(Create($"d{i}"));
        }

        var expected = Enumerable.Range(0, 25).Reverse().Select(i => $"d{i}").ToList();
        var numbered = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            var answer = await store.Reader.QueryAsync(All(Page.ByNumber(page, 10)));
            Assert.Equal(25, answer.Total);
            numbered.AddRange(answer.Rows.Select(row => row.Key.Id));
        }

        var tokened = new List<string>();
        var token = "";
        do
        {
            var answer = await store.Reader.QueryAsync(All(Page.After(token, 5)));
            tokened.AddRange(answer.Rows.Select(row => row.Key.Id));
            token = answer.NextToken;
        }
        while (token.Length > 0);

        Assert.Equal(expected, numbered);
        Assert.Equal(expected, tokened);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Query_filters_by_column_status_and_facet(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var creating = Shape("z1", kind: "ssd") with { Track = new StatusTrack("Creating", Now.AddSeconds(2), "Available") };
        await store.Commit(Create("a", creating));
        await store.Commit(Create("b", Shape("z2", kind: "ssd") with { Facets = [new Facet("name", "web_1%"), new Facet("tag:team", "x")] }));
        await store.Commit(Create("c", Shape("z2", kind: "hdd") with { Facets = [new Facet("name", "webX1Y")] }));
        var all = All(Page.ByNumber(1, 10));

        await Expect("cb", all with { Zone = "z2" });
        await Expect("ba", all with { Class = "ssd" });
        await Expect("a", all with { Status = "Creating" });
        await Expect("cba", all with { Status = "Available", Now = Now.AddSeconds(2) });
        await Expect("b", all with { Facets = [new FacetFilter("tag:team", "x")] });
        await Expect("", all with { Facets = [new FacetFilter("tag:team", "y")] });
        await Expect("b", all with { Facets = [new FacetFilter("tag:team")] });
        await Expect("ca", all with { Facets = [new FacetFilter("tag:team", Absent: true)] });
        await Expect("b", all with { Facets = [new FacetFilter("name", "web_1%")] });
        await Expect("", all with { Facets = [new FacetFilter("name", "web*")] });
        await Expect("b", all with { Facets = [new FacetFilter("name", "web_*") { IsPattern = true }] });
        await Expect("cb", all with { Facets = [new FacetFilter("name", "*web*") { IsPattern = true }] });
        await Expect("", all with { Facets = [new FacetFilter("name", "WEB*") { IsPattern = true }] });
        await Expect("cb", all with { Facets = [new FacetFilter("name") { AnyOf = ["web_1%", "webX1Y", "other"] }] });
        await Expect("b", all with { Facets = [new FacetFilter("name") { AnyOf = ["web_1%"] }] });
        await Expect("", all with { Facets = [new FacetFilter("name") { AnyOf = [] }] });
        await Expect("ca", all with { Keys = [Key("a"), Key("c"), Key("nobody")] });
        await Expect("", all with { Keys = [] });
        await Expect("", all with { Account = "2" });

        async Task Expect(string ids, RowQuery query)
        {
            var page = await store.Reader.QueryAsync(query);
            Assert.Equal(ids, string.Concat(page.Rows.Select(row => row.Key.Id)));
            Assert.Equal(ids.Length, page.Total);
        }
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Query_of_a_span_of_time_goes_by_the_first_writing_of_a_row(StoreKind kind)
    {
        using var store = new TestStore(kind);
        foreach (var (id, seconds) in new[] { ("a", 0), ("b", 1), ("c", 2) })
        {
            var made = Create(id);
            await store.Commit(made with { Rows = [made.Rows[0] with { At = Now.AddSeconds(seconds) }] });
        }

        var later = Update("a", 1);
        await store.Commit(later with { Rows = [later.Rows[0] with { At = Now.AddSeconds(9) }] });

        Assert.Equal("cb", await Ids(Now.AddSeconds(1), null));
        Assert.Equal("a", await Ids(null, Now.AddSeconds(1)));
        Assert.Equal("b", await Ids(Now.AddSeconds(1), Now.AddSeconds(2)));
        Assert.Equal("", await Ids(Now.AddSeconds(3), null));

        async Task<string> Ids(DateTimeOffset? from, DateTimeOffset? before)
        {
            var page = await store.Reader.QueryAsync(All(Page.ByNumber(1, 10)) with { CreatedFrom = from, CreatedBefore = before });
            Assert.Equal(page.Rows.Count, page.Total);
            return string.Concat(page.Rows.Select(row => row.Key.Id));
        }
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Query_after_a_change_of_facets_finds_the_new_ones_only(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("a", Shape() with { Facets = [new Facet("name", "old"), new Facet("tag:k", "v")] }));
        await store.Commit(Update("a", 1, Shape() with { Facets = [new Facet("name", "new")] }));
        foreach (var (filter, count) in new[] { (new FacetFilter("name", "old"), 0), (new FacetFilter("name", "new"), 1), (new FacetFilter("tag:k"), 0) })
        {
            Assert.Equal(count, (await store.Reader.QueryAsync(All(Page.ByNumber(1, 10)) with { Facets = [filter] })).Total);
        }
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task ReadDue_gives_rows_in_time_and_key_order(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("late", Shape() with { DueAt = Now.AddSeconds(2) }));
        await store.Commit(Create("b", Shape() with { DueAt = Now.AddSeconds(1) }));
        await store.Commit(Create("a", Shape() with { DueAt = Now.AddSeconds(1) }));
        await store.Commit(Create("never"));
        var owned = Enumerable.Range(0, Shards.Count).ToHashSet();
        Assert.Equal(["a", "b"], (await store.Reader.ReadDueAsync(Now.AddSeconds(1.5), owned, 10)).Select(row => row.Key.Id));
        Assert.Equal(Now.AddSeconds(1), await store.Reader.ReadNextDueAsync());
        owned.Remove(Shards.Of(Key("a")));
        Assert.DoesNotContain("a", (await store.Reader.ReadDueAsync(Now.AddSeconds(1.5), owned, 10)).Select(row => row.Key.Id));
        await store.Commit(Update("a", 1));
        await store.Commit(Update("b", 1));
        Assert.Equal(Now.AddSeconds(2), await store.Reader.ReadNextDueAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAA=")]
    [InlineData("///////////")]
    public void TryRead_of_a_token_that_no_page_gave_is_false(string token) => Assert.False(PageToken.TryRead(token, out _));

    private static RowQuery All(Page page) => new("1", "thing", "cn-test", Now, page);
}
