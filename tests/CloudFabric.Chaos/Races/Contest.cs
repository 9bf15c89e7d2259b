using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>One round of a race, ready to start.</summary>
/// <param name="Make">The call that makes something inside a parent.</param>
/// <param name="Remove">The call that removes the parent.</param>
/// <param name="Clear">Tidies up, told what was made and whether the parent is gone.</param>
internal sealed record Contest(Func<Task<CallOutcome>> Make, Func<Task<CallOutcome>> Remove, Func<CallOutcome, bool, Task> Clear)
{
    /// <summary>The removal takes longer to reach its commit than the making.</summary>
    public bool IsRemovalSlow { get; init; }

    /// <summary>Both at once; the quicker one a little later in every second round, behind calls of its own, so that either wins.</summary>
    public async Task<(CallOutcome Made, CallOutcome Removed)> RunAsync(int round, Func<Task> pause)
    {
        var slow = IsRemovalSlow ? Remove() : Make();
        for (var pauses = round % 2 == 0 ? 0 : round / 2 % 8; pauses > 0; pauses--)
        {
            await pause();
        }

        var quick = IsRemovalSlow ? Make() : Remove();
        return IsRemovalSlow ? (await quick, await slow) : (await slow, await quick);
    }
}
