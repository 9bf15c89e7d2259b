using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Clock;

/// <summary>The refusals about the clock. Codes that begin with Clock are the fabric's own: no official action moves time.</summary>
public static class ClockFaults
{
    public static readonly Fault Running = KernelFaults.UnsupportedOperation("The clock is running. Set its mode to stepped first.");

    public static readonly Fault Stepped = KernelFaults.UnsupportedOperation("The clock is stepped. Step it, or set its mode to running first.");

    public static readonly Fault Stepping = new("ClockStepping", 409, "The clock is being stepped already. Step again when that step has ended.");

    public static Fault NotQuiet(int calls, TimeSpan waited) => new(
        "ClockNotQuiet", 409, $"The clock stands, for {calls} calls are still in flight after {waited.TotalSeconds} s. Step again when they have ended.");

    /// <param name="failure">How the last wake-up failed; null where it ended like one that succeeds.</param>
    public static Fault StillDue(ResourceKey row, DateTimeOffset at, int tries, string? failure) => new(
        "ClockRowStillDue", 503, $"The clock stands, for {row} is still due since {at:O} after {tries} wake-ups: {failure ?? "its rules fail, or the store is too busy."}");
}
