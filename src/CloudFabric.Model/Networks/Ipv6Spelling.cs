using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CloudFabric.Model.Networks;

/// <summary>
/// The one spelling of an IPv6 address, or of an address and a mask: lower case, the longest run of zeros left out. So texts that mean
/// the same are the same, and none is long. Bits beyond the mask may be set, and stay.
/// </summary>
internal static class Ipv6Spelling
{
    /// <summary>Empty for nothing, null for what is neither. Scopes, brackets and ports, which other readers take besides, are refused.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var parts = text.Split('/');
        return parts.Length <= 2
            && parts[0].IndexOfAny(['%', '[']) < 0
            && IPAddress.TryParse(parts[0], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            && (parts.Length == 1 || IsMask(parts[1]))
                ? string.Join('/', [address.ToString(), .. parts[1..]])
                : null;
    }

    private static bool IsMask(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var mask) && mask <= 128 && (text.Length == 1 || text[0] != '0');
}
