using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

public sealed class RecountWatchTests
{
    [Fact]
    public async Task Look_reports_what_two_counts_find_wrong_by_the_same_amount()
    {
        await using var fabric = await FabricCluster.Start();
        var watch = fabric.Services.GetRequiredService<RecountWatch>();
        await fabric.Thing("right", new MakeThing(7));
        await watch.Look(TestContext.Current.CancellationToken);
        Assert.Empty(watch.Last!.Drift);

        // Rows of no kind that anybody knows: their counters have no rows behind them.
        await Commit(fabric, "lost-1", 3);
        await watch.Look(TestContext.Current.CancellationToken);
        Assert.Empty(watch.Last!.Drift);

        await Commit(fabric, "lost-2", 4);
        await watch.Look(TestContext.Current.CancellationToken);
        Assert.Equal(["still"], watch.Last!.Drift.Select(drift => drift.Name));

        await watch.Look(TestContext.Current.CancellationToken);
        Assert.Contains(new CounterDrift("moving", 7, 0), watch.Last!.Drift);
    }

    private static async Task Commit(FabricCluster fabric, string id, long moving)
    {
        Usage[] usage = id == "lost-1" ? [new Usage("moving", moving), new Usage("still", 5)] : [new Usage("moving", moving)];
        var outcome = await fabric.Services.GetRequiredService<StoreWriter>().CommitAsync(TestStore.Create(id, TestStore.Shape() with { Usage = [.. usage] }));
        Assert.True(outcome.IsCommitted);
    }
}
