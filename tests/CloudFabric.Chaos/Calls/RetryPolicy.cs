using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>
/// How a patient client behaves: what was not decided (503, lost connection, no answer) is asked again, of the next endpoint, after a
/// pause that doubles from 20 ms to 640 ms, until <see cref="GiveUpAfter"/>. What was decided is never asked again.
/// </summary>
internal sealed class RetryPolicy(FabricClients clients)
{
    private const int FirstPauseMs = 20;
    private const int MostPauseMs = 640;

    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(60);

    /// <summary>Calls until decided.</summary>
    /// <param name="endpoint">Where to begin.</param>
    /// <param name="action">The action.</param>
    /// <param name="parameters">The same in each attempt, the client token included.</param>
    /// <param name="failed">Told of every attempt that decided nothing.</param>
    /// <param name="api">Whose action; null for ECS.</param>
    public async Task<CallOutcome> CallAsync(
        int endpoint,
        string action,
        IReadOnlyCollection<KeyValuePair<string, string>> parameters,
        Action<CallOutcome>? failed = null,
        ApiVersion? api = null)
    {
        var deadline = DateTime.UtcNow + GiveUpAfter;
        for (var pauseMs = FirstPauseMs; ; pauseMs = Math.Min(pauseMs * 2, MostPauseMs))
        {
            var outcome = await clients.TryAsync(endpoint++, action, parameters, api);
            if (outcome.Result == CallResult.Answered)
            {
                return outcome;
            }

            failed?.Invoke(outcome);
            if (DateTime.UtcNow > deadline)
            {
                return outcome;
            }

            await Task.Delay(pauseMs);
        }
    }
}
