using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>Finds and checks the token that makes a call idempotent: a parameter, or for paths a field of the body or a header.</summary>
internal static class ClientTokens
{
    private const int MaxLength = 64;

    public static bool IsName(string name) => name is "ClientToken" or "clientToken" or "client_token";

    /// <summary>The token, or null where there is none; an empty one is none.</summary>
    public static Outcome<string?> Read(Envelope envelope)
    {
        var token = Pairs.FindLoosely(envelope.Parameters, "ClientToken")
            ?? envelope.Json?.Field("ClientToken")?.Text
            ?? (envelope.IsRoa ? ReadRoa(envelope) : null);
        if (string.IsNullOrEmpty(token))
        {
            return default;
        }

        return token.Length <= MaxLength && !token.AsSpan().ContainsAnyExceptInRange(' ', '~') ? token : KernelFaults.InvalidClientToken;
    }

    private static string? ReadRoa(Envelope envelope) =>
        Pairs.Find(envelope.Parameters, "client_token")
        ?? envelope.Json?.Field("clientToken")?.Text
        ?? envelope.Json?.Field("client_token")?.Text
        ?? envelope.Headers["x-acs-client-token"].ToString();
}
