using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What was answered is there after the process is gone, however it went.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Kill_in_the_middle_of_writes_keeps_everything_acknowledged() =>
        await EndsAsync(fabric => fabric.KillAsync());

    [Fact]
    public async Task Stop_in_the_middle_of_writes_drains_and_keeps_everything_acknowledged() =>
        await EndsAsync(async fabric => Assert.Equal(0, await fabric.StopAsync()));

    private static async Task EndsAsync(Func<FabricProcess, Task> end)
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        List<string> acknowledged;
        await using (var fabric = await FabricProcess.StartAsync(data.Path))
        {
            acknowledged = await DiskBurst.CreateUntilAsync(fabric.Port, () => end(fabric));
        }

        await using var again = await FabricProcess.StartAsync(data.Path);
        Assert.Empty(acknowledged.Except(await DiskBurst.FindAsync(again.Port, acknowledged)));
    }
}
