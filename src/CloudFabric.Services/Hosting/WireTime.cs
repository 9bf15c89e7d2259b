using System.Globalization;

namespace CloudFabric.Services.Hosting;

/// <summary>Instants as official requests and answers spell them: UTC, to the second or to the minute.</summary>
internal static class WireTime
{
    private const string ToSecond = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string ToMinute = "yyyy-MM-dd'T'HH:mm'Z'";
    private static readonly string[] Formats = [ToSecond, ToMinute];

    public static string Seconds(DateTimeOffset instant) => Text(instant, ToSecond);

    public static string Minutes(DateTimeOffset instant) => Text(instant, ToMinute);

    public static bool TryRead(string? text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    private static string Text(DateTimeOffset instant, string format) => instant.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
