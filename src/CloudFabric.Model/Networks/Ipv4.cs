using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CloudFabric.Model.Networks;

/// <summary>IPv4 addresses as numbers, the first octet highest, so that arithmetic on blocks is arithmetic.</summary>
public static class Ipv4
{
    /// <summary>Four decimal octets without leading zeros; what other readers take besides (hexadecimal, fewer octets) is no address here.</summary>
    public static bool TryParse(string? text, out uint address)
    {
        address = 0;
        if (text is null || text.Length > 15 || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        parsed.TryWriteBytes(bytes, out _);
        address = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return Format(address) == text;
    }

    public static string Format(uint address) => string.Create(
        CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
}
