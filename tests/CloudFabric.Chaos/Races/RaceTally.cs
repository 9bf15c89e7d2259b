using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>Who won how often, and every round that neither or both did. Thread safe; lives for one race.</summary>
internal sealed class RaceTally(Race race)
{
    private readonly Lock _lock = new();
    private readonly List<string> _wrong = [];

    public int Made { get; private set; }

    public int Removed { get; private set; }

    /// <summary>Rounds of which one call was left open: a 503.</summary>
    public int Undecided { get; private set; }

    /// <summary>What is wrong with the rounds, and with their outcome as a whole.</summary>
    public IEnumerable<string> Violations => Made > 0 && Removed > 0
        ? _wrong
        : _wrong.Append($"{race.Name}: the making won {Made} times, the removal {Removed} times: that was no race");

    /// <returns>True where the round may be tidied up.</returns>
    public bool Add(CallOutcome made, CallOutcome removed)
    {
        lock (_lock)
        {
            if (made.Result != CallResult.Answered || removed.Result != CallResult.Answered)
            {
                Undecided++;
                return false;
            }

            var refusals = (Made: made.Answer!.Code, Removed: removed.Answer!.Code);
            var isMade = refusals == ("", race.InUse ?? "");
            var isRemoved = race.ParentGone.Contains(refusals.Made) && refusals.Removed.Length == 0;
            Made += isMade ? 1 : 0;
            Removed += isRemoved ? 1 : 0;
            if (!isMade && !isRemoved)
            {
                _wrong.Add($"{race.Name}: the making was answered '{made.Answer}', the removal '{removed.Answer}'");
            }

            return true;
        }
    }
}
