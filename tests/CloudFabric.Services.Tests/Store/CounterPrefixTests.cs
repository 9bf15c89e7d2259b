using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

public sealed class CounterPrefixTests
{
    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task ReadCounters_with_a_prefix_finds_exactly_the_names_that_begin_so(StoreKind kind)
    {
        using var store = new TestStore(kind);
        string[] names =
        [
            "capacity/cn-a/host/r1", "capacity/cn-a/host/R2", "capacity/cn-a/pool", "capacity/cn-a", "capacity/cn-a-b/host/r1", "capacity/cn-a0/x", "capacity/cn_a/x", "a", "z",
        ];
        await store.Commit(Create("one", Shape() with { Usage = [.. names.Select((name, i) => new Usage(name, i + 1))] }));

        var found = await store.Reader.ReadCountersAsync("capacity/cn-a/");

        Assert.Equal(
            new Dictionary<string, long> { [names[0]] = 1, [names[1]] = 2, [names[2]] = 3 }.OrderBy(pair => pair.Key),
            found.OrderBy(pair => pair.Key));
    }
}
