using System.Globalization;

namespace CloudFabric.Model.Hardware;

/// <summary>
/// The ids of racks (<c>cn-hangzhou-k-r0001</c>) and hosts (<c>cn-hangzhou-k-r0001-h01</c>): derived from the place of a rack in its
/// data center and of a host in its rack, both from 1.
/// </summary>
/// <param name="ZoneId">The data center.</param>
/// <param name="Rack">The rack's number.</param>
/// <param name="Host">The host's number, or 0 for the rack as a whole.</param>
public readonly record struct HardwareId(string ZoneId, int Rack, int Host)
{
    public static string OfRack(string zoneId, int rack) => string.Create(CultureInfo.InvariantCulture, $"{zoneId}-r{rack:0000}");

    public static string OfHost(string rackId, int host) => string.Create(CultureInfo.InvariantCulture, $"{rackId}-h{host:00}");

    /// <summary>False for what no rack and no host can be called.</summary>
    public static bool TryParse(string? text, out HardwareId id)
    {
        id = default;
        var rest = text ?? "";
        var host = TryCut(ref rest, "-h", out var number) ? number : 0;
        if (!TryCut(ref rest, "-r", out var rack) || rest.Length == 0)
        {
            return false;
        }

        id = new HardwareId(rest, rack, host);
        return id.ToString() == text;
    }

    public override string ToString() => Host == 0 ? OfRack(ZoneId, Rack) : OfHost(OfRack(ZoneId, Rack), Host);

    private static bool TryCut(ref string text, string mark, out int number)
    {
        number = 0;
        var at = text.LastIndexOf(mark, StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(text.AsSpan(at + mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1)
        {
            return false;
        }

        text = text[..at];
        return true;
    }
}
