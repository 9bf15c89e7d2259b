using System.Buffers;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tags;

/// <summary>
/// Resource groups. The service that makes them is not emulated, so every well-formed id is one; each account has a default group, which
/// holds what was put into no other.
/// </summary>
public static class ResourceGroups
{
    private const string Prefix = "rg-";
    private const int MaxLength = 64;
    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The id of the account's default group.</summary>
    public static string Default(string account) => Prefix + "acfm" + SeededHash.Base36Text(11, 0, account, "resource group");

    /// <summary>The group as it is shown.</summary>
    public static string Shown(string stored, string account) => stored.Length == 0 ? Default(account) : stored;

    /// <summary>The group as it is stored: empty for the default one, whether it was named or not.</summary>
    public static Outcome<string> Read(string? id, string account)
    {
        if (string.IsNullOrEmpty(id) || id == Default(account))
        {
            return Outcome<string>.Success("");
        }

        return IsId(id) ? id : TagFaults.ResourceGroupNotFound;
    }

    private static bool IsId(string id) =>
        id.Length > Prefix.Length && id.Length <= MaxLength
        && id.StartsWith(Prefix, StringComparison.Ordinal)
        && !id.AsSpan(Prefix.Length).ContainsAnyExcept(Letters);
}
