using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Hardware;

/// <summary>When a draining part is looked at: at once as long as looks move instances, less and less often where there is no room for them.</summary>
internal static class PartDrain
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(1);

    /// <summary>True where nobody will look at it soon, although it may not be empty.</summary>
    public static bool Rests(PartState part) => part.Drain is null or { Fruitless: > 0 };

    public static Decision<PartState, string> Begin(PartState part, DateTimeOffset now) => Become(part, new DrainProgress(now, 0, ""));

    /// <summary>Once it is empty it stays so, for nothing can come: that it is empty, the commit finds out.</summary>
    public static Decision<PartState, string> After(PartState part, PartCommand.Looked looked, DateTimeOffset now) => looked switch
    {
        { Left: 0 } => Become(part, DrainProgress.Empty, IsEmpty(part.RegionId, part.Hosts)),
        { Moved: > 0 } => Become(part, new DrainProgress(Next(part.Drain?.LookAt ?? now, now), 0, "")),
        _ => Wait(part, looked.Hindrance, now),
    };

    public static ImmutableArray<Condition> IsEmpty(string regionId, ImmutableArray<string> hosts) =>
        [.. hosts.Select(host => new NoChildren(PartState.HostKey(regionId, host), HardwareFaults.PartNotEmpty))];

    private static Decision<PartState, string> Wait(PartState part, string hindrance, DateTimeOffset now)
    {
        var before = part.Drain?.Fruitless ?? 0;
        var pause = TimeSpan.FromTicks(Math.Min(PauseMin.Ticks << Math.Min(before, 10), PauseMax.Ticks));
        return Become(part, new DrainProgress(now + pause, before + 1, hindrance));
    }

    /// <summary>
    /// At once, but not at the instant of the last look, by which those who wake would take it for undone; nor ahead, for the clock may stand.
    /// </summary>
    private static DateTimeOffset Next(DateTimeOffset last, DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds() == last.ToUnixTimeMilliseconds() ? last.AddMilliseconds(-1) : now;

    private static Decision<PartState, string> Become(PartState part, DrainProgress progress, params ImmutableArray<Condition> conditions) =>
        Decision<PartState, string>.Become(part with { Drain = progress }, part.Status, conditions);
}
