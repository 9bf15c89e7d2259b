using System.Globalization;

namespace CloudFabric.Gateway.Fabric;

/// <summary>How many items a page of the fabric API may have at most. A number out of range is moved into it, as official pages do.</summary>
internal static class LimitParameter
{
    /// <summary>Null for what is no number.</summary>
    public static int? Read(string? text, int fallback, int max)
    {
        var count = fallback;
        var valid = string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out count);
        return valid ? Math.Clamp(count, 1, max) : null;
    }
}
