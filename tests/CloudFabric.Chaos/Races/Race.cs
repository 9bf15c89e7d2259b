using CloudFabric.Chaos.Calls;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Races;

/// <summary>Something is made inside what is being removed. Which of the two wins is open; that both do, is not.</summary>
/// <param name="calls">Whom to call.</param>
/// <param name="networks">Makes what a round needs.</param>
internal abstract class Race(FabricClients calls, NetworkCalls networks)
{
    /// <summary>Of so many winners one stays, so that the audit in the end has something to look at.</summary>
    private const int KeptOneIn = 50;

    public abstract string Name { get; }

    /// <summary>How a making is refused whose parent is gone.</summary>
    public abstract IReadOnlySet<string> ParentGone { get; }

    /// <summary>How a removal is refused while something is inside; null where the removal takes it away instead.</summary>
    public abstract string? InUse { get; }

    protected NetworkCalls Networks => networks;

    /// <param name="site">The worker's own.</param>
    /// <param name="round">Of the worker, from 0.</param>
    public abstract Task<Contest> PrepareAsync(RaceSite site, int round);

    protected static bool IsKept(int round) => round % KeptOneIn == 0;

    protected Task<CallOutcome> CallAsync(string action, Dictionary<string, string> parameters) => calls.TryAsync(0, action, parameters);

    protected Task<CallOutcome> CallVpcAsync(string action, Dictionary<string, string> parameters) => calls.TryAsync(0, action, parameters, ApiVersion.Vpc);

    /// <summary>A call that has to succeed.</summary>
    protected async Task MustAsync(string action, Dictionary<string, string> parameters) => DiskCalls.Body(await CallAsync(action, parameters));

    protected static string InstanceOf(CallOutcome launched) =>
        launched.Answer!.Body.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString()!;

    protected static Dictionary<string, string> Deletion(string instance) => new() { ["InstanceId"] = instance, ["Force"] = "true" };
}
