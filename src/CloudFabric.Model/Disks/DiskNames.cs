using System.Text;

namespace CloudFabric.Model.Disks;

/// <summary>How the words of a disk may look.</summary>
internal static class DiskNames
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

    /// <summary>At most 256 letters, digits and <c>- _ / :</c>, as ids, aliases and resource names of keys have. Empty is no key.</summary>
    public static bool IsKmsKey(string? id) =>
        string.IsNullOrEmpty(id)
        || (id.Length <= 256 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or ':'));
}
