using System.Collections.Frozen;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>The parameters that every RPC action has: they say who asks and how, never what.</summary>
internal static class CommonParameters
{
    /// <summary>RegionId is among them: some clients add it to everything, and the region stands in the scope of a token anyway.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "Action", "Version", "Format", "RegionId", "AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce", "SignatureType",
            "Signature", "Timestamp", "SecurityToken", "BearerToken", "SourceIp", "SecureTransport", "AcceptLanguage",
            "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount",
        ],
        StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
