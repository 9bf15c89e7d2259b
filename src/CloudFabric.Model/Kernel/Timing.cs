namespace CloudFabric.Model.Kernel;

/// <summary>How long transitions take: nothing at all, under a second, or the order of magnitude that the cloud documents.</summary>
[GenerateSerializer, Alias("cf.Timing")]
public enum Timing
{
    Off = 0,
    Fast = 1,
    Realistic = 2,
}

/// <summary>Durations by profile.</summary>
public static class TimingExtensions
{
    /// <summary><paramref name="realistic"/> as documented; in the fast profile a tenth of it, 800 ms at most.</summary>
    public static TimeSpan Scale(this Timing timing, TimeSpan realistic) => timing switch
    {
        Timing.Off => TimeSpan.Zero,
        Timing.Fast => TimeSpan.FromMilliseconds(Math.Min(realistic.TotalMilliseconds / 10, 800)),
        _ => realistic,
    };
}
