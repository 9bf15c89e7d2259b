namespace CloudFabric.Cli.World;

/// <summary>How much of something is used, to be seen at a glance: a bar and per cent.</summary>
internal static class UsageBar
{
    private const int Length = 10;

    /// <summary>Nothing is 0 % only where nothing is used, and all 100 % only where nothing is free.</summary>
    public static string Of(long used, long all)
    {
        if (all <= 0)
        {
            return "";
        }

        var percent = used <= 0 ? 0 : used >= all ? 100 : Math.Clamp((int)Math.Round(100.0 * used / all), 1, 99);
        var full = percent == 0 ? 0 : Math.Clamp((percent + 5) / Length, 1, Length);
        return $"{new string('=', full)}{new string('.', Length - full)} {percent,3}%";
    }
}
