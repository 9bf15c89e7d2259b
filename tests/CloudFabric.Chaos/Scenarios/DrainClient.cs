using System.Collections.Concurrent;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// A user of instances: launches, reads, stops, starts and deletes one after the other. Whatever is refused although its own calls allow it is
/// told; a call that was asked again after an attempt without an answer may find that attempt's work done. Thread safe.
/// </summary>
internal sealed class DrainClient(InstanceCalls calls, RetryPolicy policy, IFabricTarget target)
{
    private readonly ConcurrentQueue<string> _unexpected = new();
    private int _calls;

    public ErrorWindow Errors { get; } = new();

    public IReadOnlyCollection<string> Unexpected => _unexpected;

    /// <summary>Decided calls.</summary>
    public int Calls => _calls;

    /// <summary>Instances that are launched and stay.</summary>
    public async Task<IReadOnlyList<string>> LaunchAsync(int amount, string token, int endpoint = 0)
    {
        var outcome = await CallAsync(endpoint, "RunInstances", calls.Run(amount, token));
        return outcome.Succeeded ? InstanceCalls.IdsOf(outcome) : [];
    }

    /// <summary>Goes on until it is told that it is over; leaves nothing behind.</summary>
    public async Task WorkAsync(int number, Func<bool> isOver)
    {
        for (var round = 0; !isOver(); round++)
        {
            foreach (var id in await LaunchAsync(1 + (round % 3), $"client-{number}-{round}", number))
            {
                await CallAsync(number, "StopInstance", InstanceCalls.One(id), "IncorrectInstanceStatus");
                await ExpectAsync(number, id, "Stopped");
                await CallAsync(number, "StartInstance", InstanceCalls.One(id), "IncorrectInstanceStatus");
                await ExpectAsync(number, id, "Running");
                await CallAsync(number, "DeleteInstance", InstanceCalls.Delete(id), "InvalidInstanceId.NotFound");
            }
        }
    }

    private async Task ExpectAsync(int endpoint, string id, string status)
    {
        var outcome = await CallAsync(endpoint, "DescribeInstances", calls.Read(id));
        var shown = outcome.Succeeded ? InstanceCalls.InstancesOf(outcome.Answer!.Body).Select(instance => instance.GetProperty("Status").GetString()).ToList() : [];
        if (shown is not [var only] || only != status)
        {
            _unexpected.Enqueue($"{id} is {string.Join(", ", shown)}, not {status}");
        }
    }

    /// <param name="repeated">The code of a repetition that finds the work of the attempt before it.</param>
    private async Task<CallOutcome> CallAsync(int endpoint, string action, Dictionary<string, string> parameters, string? repeated = null)
    {
        var tries = 0;
        var outcome = await policy.CallAsync(endpoint, action, parameters, failed =>
        {
            tries++;
            Errors.Add(failed, target.WasDead(failed.Endpoint, failed.Began));
        });
        Interlocked.Increment(ref _calls);
        if (!outcome.Succeeded && (tries == 0 || outcome.Answer?.Code != repeated))
        {
            _unexpected.Enqueue($"{action}: {outcome}");
        }

        return outcome;
    }
}
