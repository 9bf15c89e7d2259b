using System.Text;

namespace CloudFabric.Services.Accounts;

/// <summary>An access key: who signs with it, and what with. Immutable; two are equal when their ids are. Never shows its secret.</summary>
public sealed record AccessKey(string Id, string Secret, string Account, bool Active = true)
{
    /// <summary>The key of the first RPC signature: the secret and an ampersand, in UTF-8. Computed once.</summary>
    public ReadOnlyMemory<byte> SecretAndAmpersand { get; } = Encoding.UTF8.GetBytes(Secret + "&");

    /// <summary>The key of all other signatures.</summary>
    public ReadOnlyMemory<byte> SecretBytes => SecretAndAmpersand[..^1];

    public bool Equals(AccessKey? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => $"{Id} of {Account}";
}
