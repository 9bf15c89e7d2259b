using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The revision of an account as an entity tag: told with each account, and sent back in <c>If-Match</c> by who must not undo others' work.</summary>
internal static class AccountTag
{
    private static readonly Fault Invalid = new("InvalidParameter.If-Match", 400, "If-Match has one ETag as it was answered, or *.");

    public static void Write(HttpResponse response, KnownAccount known) => response.Headers.ETag = $"\"{known.State.Revision ?? AccountState.NoRevision}\"";

    /// <summary>The revision that the client expects; null where it does not say. What cannot be understood is refused, for it guards something.</summary>
    public static Outcome<string?> ReadExpected(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        return header switch
        {
            _ when StringValues.IsNullOrEmpty(header) => default,
            [AccountCommand.AnyRevision] => AccountCommand.AnyRevision,
            [['"', .. { Length: > 0 } tag, '"']] when !tag.Contains('"', StringComparison.Ordinal) => tag,
            _ => Invalid,
        };
    }
}
