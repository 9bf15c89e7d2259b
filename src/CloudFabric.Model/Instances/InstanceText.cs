using System.Buffers.Text;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>How the words of an instance may look. Null and empty say nothing.</summary>
internal static class InstanceText
{
    private const int MaxUserDataBytes = 32 * 1024;

    public static Fault? CheckName(string? name) => OwnerText.IsName(name) ? null : InstanceFaults.NameMalformed;

    public static Fault? CheckDescription(string? text) => OwnerText.IsDescription(text) ? null : InstanceFaults.DescriptionMalformed;

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

    private static bool IsLabel(string label) =>
        label.Length > 0 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-' && !label.Contains("--");
}
