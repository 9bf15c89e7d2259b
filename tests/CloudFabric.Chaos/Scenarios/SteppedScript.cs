using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// What is done while the clock is stepped: disks are made, grown and deleted, some of it too early, with steps of many lengths between. One
/// call at a time, each through the next gateway; everything carries a token, so that nothing depends on request ids.
/// </summary>
internal sealed class SteppedScript(FabricClients clients, DiskCalls disks)
{
    private readonly List<string> _answers = [];
    private int _calls;

    /// <summary>Leaves the clock stepped.</summary>
    public async Task<(EventLog Events, IReadOnlyList<string> Answers)> RunAsync(int count)
    {
        await FabricState.SetModeAsync(clients[0], "stepped");
        var origin = await FabricState.NowAsync(clients[0]);
        var ids = new string[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = await CallAsync("CreateDisk", disks.Create($"stepped-{i}", $"stepped-{i}"));
            if (ids[i].Length == 0)
            {
                throw new InvalidOperationException($"Two runs without disks are equal too: {_answers[^1]}");
            }

            if (i % 5 == 4)
            {
                await FabricState.StepAsync(clients[0], 130 * (i + 1));
            }

            if (i % 7 == 6)
            {
                // Some of these are too early: a refusal must come alike in every run.
                await CallAsync("DeleteDisk", DiskCalls.Delete(ids[i - 3]));
            }
        }

        await FabricState.StepAsync(clients[0], 20_000);
        for (var i = 0; i < count; i += 2)
        {
            await CallAsync("ResizeDisk", new(DiskCalls.Resize(ids[i], disks.SizeGib + i + 1)) { ["ClientToken"] = $"grow-{i}" });
            await FabricState.StepAsync(clients[0], i + 1);
        }

        await FabricState.StepAsync(clients[0], 3_600_000);
        return (await FabricState.EventsAsync(clients[0], origin), _answers);
    }

    /// <summary>Notes the id or the error code, and returns the id; empty where there is none.</summary>
    private async Task<string> CallAsync(string action, Dictionary<string, string> parameters)
    {
        var outcome = await clients.TryAsync(_calls++, action, parameters);
        var id = DiskCalls.IdOf(outcome.Answer);
        _answers.Add($"{action} {outcome.Result} {outcome.Answer?.Status} {outcome.Answer?.Code} {id}");
        return id ?? "";
    }
}
