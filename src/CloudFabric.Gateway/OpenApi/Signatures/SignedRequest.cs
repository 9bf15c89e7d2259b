using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>What signatures in headers cover.</summary>
/// <param name="Method">The verb as sent.</param>
/// <param name="OtherMethod">The verb that the client may have meant, where it cannot send it; null for none.</param>
/// <param name="Path">As on the wire.</param>
/// <param name="Query">Decoded, sorted by name.</param>
internal readonly record struct SignedRequest(string Method, string? OtherMethod, string Path, Pair[] Query, IHeaderDictionary Headers)
{
    public int MethodCount => OtherMethod is null ? 1 : 2;

    public string MethodAt(int index) => index == 0 ? Method : OtherMethod!;
}
