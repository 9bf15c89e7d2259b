using System.Text;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>How a client writes what is no letter. All of them mean the same, and no signature depends on it.</summary>
internal enum WireCoding
{
    Strict = 0,
    PlusForSpace,
    LowerCaseHex,
    Everything,
}

internal static class WireCodings
{
    public static string Join(List<(string Name, string Value)> pairs, WireCoding coding) =>
        string.Join('&', pairs.Select(pair => $"{Encode(pair.Name, coding)}={Encode(pair.Value, coding)}"));

    private static string Encode(string text, WireCoding coding) => coding switch
    {
        WireCoding.PlusForSpace => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal),
        WireCoding.LowerCaseHex => LowerHex(Uri.EscapeDataString(text)),
        WireCoding.Everything => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => $"%{value:X2}")),
        _ => Uri.EscapeDataString(text),
    };

    private static string LowerHex(string coded)
    {
        var text = new StringBuilder(coded);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                text[i + 1] = char.ToLowerInvariant(text[i + 1]);
                text[i + 2] = char.ToLowerInvariant(text[i + 2]);
            }
        }

        return text.ToString();
    }
}
