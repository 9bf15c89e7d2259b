using System.Diagnostics;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Shell;

public sealed class WakeUpTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_whose_wake_up_fails_is_tried_less_and_less_often(bool throws)
    {
        await using var fabric = await FabricCluster.Start();
        fabric.Tries.FirstGood = 5;
        fabric.Tries.Failure = throws ? new StoreException("The test's own.") : null;
        await fabric.MakeFaulty(TimeSpan.FromMilliseconds(-40_000));
        await Wait.Until(async () => await fabric.Store.Reader.ReadNextDueAsync() is null, "the end of all wake-ups");

        var at = fabric.Tries.At;
        var pauses = Enumerable.Range(0, 4).Select(i => Stopwatch.GetElapsedTime(at[i], at[i + 1]).TotalMilliseconds).ToList();
        Assert.True(pauses[1] >= 150 && pauses[2] >= 300 && pauses[3] >= 600, string.Join(", ", pauses));

        Assert.Equal(9, at.Count);
    }
}
