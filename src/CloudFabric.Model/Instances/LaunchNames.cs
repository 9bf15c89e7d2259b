using System.Globalization;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The names of the instances of one launch: a name with <c>[begin,digits]</c> in it counts up, and one without gets a number at its end
/// where that is wanted.
/// </summary>
internal static class LaunchNames
{
    private const int MaxDigits = 6;
    private const int MaxBegin = 999_999;

    /// <param name="index">Of the instance in its launch, from 0.</param>
    public static string At(string? name, int index, bool uniqueSuffix)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        if (Pattern(name) is { } pattern)
        {
            return string.Concat(name.AsSpan(0, pattern.Open), Number(pattern.Begin + index, pattern.Digits), name.AsSpan(pattern.Close + 1));
        }

        return uniqueSuffix ? name + Number(index + 1, 3) : name;
    }

    private static string Number(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>The one bracket of a name; null where there is none that can be read.</summary>
    private static (int Open, int Close, int Begin, int Digits)? Pattern(string name)
    {
        var open = name.IndexOf('[');
        var close = name.IndexOf(']');
        if (open < 0 || close < open)
        {
            return null;
        }

        var parts = name[(open + 1)..close].Split(',');
        var begin = Read(parts[0], 0, MaxBegin);
        var digits = parts.Length == 2 ? Read(parts[1], 0, MaxDigits) : null;
        return begin is null || digits is null ? null : (open, close, begin.Value, digits.Value);
    }

    /// <summary>Nothing at all is the default.</summary>
    private static int? Read(string text, int nothing, int max) => text.Length == 0
        ? nothing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;
}
