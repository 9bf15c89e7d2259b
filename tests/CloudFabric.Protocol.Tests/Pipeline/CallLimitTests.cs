using System.Diagnostics.Metrics;
using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class CallLimitTests
{
    private const string Delete = "/?Version=2014-05-26&Action=DeleteDisk&DiskId=";

    [Fact]
    public async Task Handle_call_past_the_limit_is_refused_until_work_ends_that_nobody_waits_for()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { CallsMax = 1, RequestBudget = TimeSpan.FromMilliseconds(30) });
        Assert.Equal((503, "ServiceUnavailable"), Told(await server.Get(Delete + "d-held")));

        Assert.Equal((503, "ServiceUnavailable"), Told(await server.Get(Delete + "d-1")));
        Assert.Equal(1, Running(server));
        Assert.Equal((404, "InvalidAction.NotFound"), Told(await server.Get("/?Version=2014-05-26&Action=Invented")));

        // Without a context to go back to, all that waited has run when the call returns.
        await Task.Run(DeleteDisk.Held.SetResult, TestContext.Current.CancellationToken);

        Assert.Equal((200, null), Told(await server.Get(Delete + "d-1")));
        Assert.Equal(0, Running(server));
    }

    [Fact]
    public async Task Handle_call_that_ends_in_any_way_makes_room()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { CallsMax = 1 });
        foreach (var disk in new[] { "d-1", "d-broken", "d-split", "d-expired", "d-absent", "d-1&DryRun=true" })
        {
            await server.Get(Delete + disk);
        }

        Assert.Equal((200, null), Told(await server.Get(Delete + "d-1")));
    }

    private static (int Status, string? Code) Told(Answer answer) => (answer.Status, answer.Code);

    private static int Running(GatewayServer server)
    {
        var running = -1;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "cloudfabric.calls" && instrument.Meter.Scope == server.Meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => running = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return running;
    }
}
