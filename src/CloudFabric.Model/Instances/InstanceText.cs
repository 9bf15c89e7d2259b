using System.Buffers.Text;
using System.Text;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>How the words of an instance may look. Null and empty say nothing.</summary>
internal static class InstanceText
{
    private const int MaxUserDataBytes = 32 * 1024;

    public static Fault? CheckName(string? name) => string.IsNullOrEmpty(name) || IsName(name) ? null : InstanceFaults.NameMalformed;

    public static Fault? CheckDescription(string? text) =>
        string.IsNullOrEmpty(text)
        || (text.Length is >= 2 and <= 256
            && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? null
            : InstanceFaults.DescriptionMalformed;

    public static Fault? CheckHostName(string? name, PublicImage image)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        var isWindows = image.OsType == PublicImage.Windows;
        var labels = name.Split('.');
        var fits = isWindows ? labels.Length == 1 && name.Length is >= 2 and <= 15 : name.Length is >= 2 and <= 64;
        return fits && labels.All(IsLabel) && !name.All(char.IsAsciiDigit) ? null : InstanceFaults.HostNameMalformed;
    }

    public static Fault? CheckUserData(string? data)
    {
        if (string.IsNullOrEmpty(data))
        {
            return null;
        }

        if (!Base64.IsValid(data, out var length))
        {
            return InstanceFaults.UserDataMalformed;
        }

        return length <= MaxUserDataBytes ? null : InstanceFaults.UserDataTooLong;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= 128
        && Rune.IsLetter(name.EnumerateRunes().First())
        && name.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is ':' or '_' or '.' or '-');

    private static bool IsLabel(string label) =>
        label.Length > 0 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-' && !label.Contains("--");
}
