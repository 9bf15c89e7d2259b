using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using CloudFabric.Storage.Sql;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>What grains read of other rows: by a facet or by keys, never along a list.</summary>
public sealed class FacetReadTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task ReadByFacet_finds_an_accounts_rows_with_one_of_the_values(StoreKind kind)
    {
        using var store = new TestStore(kind);
        await store.Commit(Create("a", Shape() with { Facets = [new Facet("holder", "x"), new Facet("holder", "y")] }));
        await store.Commit(Create("b", Shape() with { Facets = [new Facet("holder", "y"), new Facet("name", "x")] }));
        await store.Commit(Create("c", Shape() with { Facets = [new Facet("holder", "z")] }));
        await store.Commit(Create("d"));

        Assert.Equal("a", await Ids("1", "x"));
        Assert.Equal("ab", await Ids("1", "x", "y"));
        Assert.Equal("", await Ids("1", "none"));
        Assert.Equal("", await Ids("1"));
        Assert.Equal("", await Ids("2", "x"));
        Assert.Equal("ac", string.Concat((await store.Reader.ReadAsync([Key("c"), Key("a"), Key("nobody")])).Select(row => row.Key.Id).Order()));

        async Task<string> Ids(string account, params string[] values) =>
            string.Concat((await store.Reader.ReadByFacetAsync(account, "thing", "cn-test", "holder", values)).Select(row => row.Key.Id));
    }

    [Fact]
    public void ReadByFacet_goes_by_the_index_of_facets()
    {
        using var store = new TestStore(StoreKind.Memory);
        using var session = new SqlSession(Dialect.For(store.Options).Open(forReading: true));

        var steps = session.List(
            $"EXPLAIN QUERY PLAN {RowSql.ByFacet} (@p0, @p1){RowSql.ByFacetEnd}",
            row => row.GetString(3),
            ("p0", "x"), ("p1", "y"), ("account", "1"), ("kind", "thing"), ("region", "cn-test"), ("facet", "holder"));

        Assert.Contains(steps, step => step.Contains("facet_value (name=? AND value=?)", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("SEARCH resource ", StringComparison.Ordinal) && (step.Contains("rowid=?", StringComparison.Ordinal) || step.Contains("n=?", StringComparison.Ordinal)));
    }
}
