using System.Text.Json;
using CloudFabric.Chaos.Checking;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>What scenarios ask of the fabric API: counters, the clock of the emulated world, the log of events.</summary>
internal static class FabricState
{
    private static readonly TimeSpan StepWithin = TimeSpan.FromSeconds(60);

    /// <summary>The counters that differ from a recount of the rows, as the server words them; none is what is wanted.</summary>
    public static async Task<IReadOnlyList<string>> DriftAsync(FabricClient client)
    {
        var drift = Body(await client.GetFabricAsync("counters/recount")).GetProperty("drift");
        return [.. drift.EnumerateArray().Select(counter => $"a counter drifted: {counter.GetRawText()}")];
    }

    /// <summary>The emulated instant.</summary>
    public static async Task<DateTimeOffset> NowAsync(FabricClient client) =>
        Body(await client.GetFabricAsync("clock")).GetProperty("now").GetDateTimeOffset();

    public static async Task SetModeAsync(FabricClient client, string mode) => Body(await client.PostFabricAsync("clock", new { mode }));

    public static async Task SetRateAsync(FabricClient client, double rate) => Body(await client.PostFabricAsync("clock", new { rate }));

    public static async Task JumpAsync(FabricClient client, long jumpMs) => Body(await client.PostFabricAsync("clock", new { jumpMs }));

    /// <summary>Steps the clock and waits until it shows the instant stepped to: all that was due before is done then.</summary>
    public static async Task StepAsync(FabricClient client, long stepMs)
    {
        var goal = await NowAsync(client) + TimeSpan.FromMilliseconds(stepMs);
        Body(await client.PostFabricAsync("clock", new { stepMs }));
        var deadline = DateTime.UtcNow + StepWithin;
        while (await NowAsync(client) < goal)
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new InvalidOperationException($"A minute after a step of {stepMs} ms the clock does not show {goal:O}.");
            }

            await Task.Delay(5);
        }
    }

    /// <summary>The event log from an emulated instant on.</summary>
    public static async Task<EventLog> EventsAsync(FabricClient client, DateTimeOffset origin) =>
        EventLog.Of(Body(await client.GetFabricAsync("events?limit=1000000")).GetProperty("events").EnumerateArray().Select(FabricEvent.Of), origin);

    private static JsonElement Body(ApiAnswer answer) =>
        answer.Succeeded ? answer.Body : throw new InvalidOperationException($"The fabric API had to answer: {answer}");
}
