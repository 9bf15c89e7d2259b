using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What tests share holds when several of them ask at the same moment.</summary>
public sealed class HarnessTests
{
    [Fact]
    public async Task Take_by_many_at_once_gives_each_port_once()
    {
        const int Askers = 8;
        using var start = new Barrier(Askers);
        var taken = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => OnThreadOfItsOwn(() =>
        {
            start.SignalAndWait();
            return FreePorts.Take(20);
        })));

        Assert.Equal(Askers * 20, taken.SelectMany(ports => ports).Distinct().Count());
    }

    [Fact]
    public void TakeBlock_again_gives_another_while_nobody_listens_on_the_first()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CLOUDFABRIC_TEST_PORTS") is null, "CLOUDFABRIC_TEST_PORTS may hold one block only");

        Assert.NotEqual(FreePorts.TakeBlock(0, 400), FreePorts.TakeBlock(0, 400));
    }

    [Fact]
    public async Task Once_asked_by_many_runs_once_for_each_name()
    {
        const int Askers = 8;
        var runs = new SharedRuns();
        var count = 0;
        using var start = new Barrier(Askers);
        var steps = await Task.WhenAll(Enumerable.Range(0, Askers).Select(at => OnThreadOfItsOwn(() =>
        {
            start.SignalAndWait();
            return runs.Once($"{at % 2}", () =>
            {
                Interlocked.Increment(ref count);
                return Task.FromResult(new Steps([]));
            });
        })).Select(async run => await await run));

        Assert.Equal(2, count);
        Assert.Equal(2, steps.Distinct().Count());
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> ask) =>
        Task.Factory.StartNew(ask, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
