using System.Text;

namespace CloudFabric.Services.Accounts;

/// <summary>An access key: who signs with it, and what with. Immutable; two are equal when their ids are. Never shows its secret.</summary>
public sealed record AccessKey(string Id, string Secret, Identity Owner, bool Active = true)
{
    /// <summary>What the ids of temporary keys begin with, and no others.</summary>
    public const string TemporaryPrefix = "STS.";

    /// <summary>A key of the account itself.</summary>
    public AccessKey(string id, string secret, string account, bool active = true)
        : this(id, secret, new Identity(account), active)
    {
    }

    /// <summary>The key of the first RPC signature: the secret and an ampersand, in UTF-8. Computed once.</summary>
    public ReadOnlyMemory<byte> SecretAndAmpersand { get; } = Encoding.UTF8.GetBytes(Secret + "&");

    /// <summary>The key of all other signatures.</summary>
    public ReadOnlyMemory<byte> SecretBytes => SecretAndAmpersand[..^1];

    public static bool IsTemporary(string id) => id.StartsWith(TemporaryPrefix, StringComparison.Ordinal);

    public bool Equals(AccessKey? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => $"{Id} of {Owner.Account}";
}
