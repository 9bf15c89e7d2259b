using System.Text;

namespace CloudFabric.Model.Kernel;

/// <summary>How the words may look that owners give to disks and instances.</summary>
internal static class OwnerText
{
    /// <summary>2 to 128 Unicode letters, decimal digits and <c>: _ . -</c>, a letter first. Empty is no name.</summary>
    public static bool IsName(string? name) =>
        string.IsNullOrEmpty(name)
        || (name.Length is >= 2 and <= 128
            && Rune.IsLetter(name.EnumerateRunes().First())
            && name.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is ':' or '_' or '.' or '-'));

    /// <summary>2 to 256 characters, no web address. Empty is no description.</summary>
    public static bool IsDescription(string? text) =>
        string.IsNullOrEmpty(text)
        || (text.Length is >= 2 and <= 256
            && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
