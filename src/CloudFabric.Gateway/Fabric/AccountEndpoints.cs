using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The accounts of the world with their keys, users and roles. A secret is shown once: when it has been made.</summary>
internal static class AccountEndpoints
{
    private const int LimitDefault = 100;
    private const int LimitMax = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/accounts", List);
        api.MapGet("/accounts/{account}", async (string account, AccountService accounts) =>
            (await accounts.Find(account)).ToAnswer(AccountJson.View));
        api.MapPut("/accounts/{account}", Put);
        api.MapDelete("/accounts/{account}", async (string account, AccountService accounts) => (await accounts.Delete(account)).ToAnswer(AccountJson.View));
        api.MapDelete("/accounts/{account}/keys/{keyId}", async (string account, string keyId, AccountService accounts) =>
            (await accounts.DeleteKey(account, keyId)).ToAnswer(AccountJson.View));
    }

    private static async Task<IResult> List(AccountService accounts, string? limit, string? after)
    {
        if (LimitParameter.Read(limit, LimitDefault, LimitMax) is not { } count)
        {
            return KernelFaults.InvalidParameter("limit").ToResult();
        }

        long last = 0;
        if (!string.IsNullOrEmpty(after) && !PageToken.TryRead(after, out last))
        {
            return KernelFaults.InvalidParameter("after").ToResult();
        }

        var rest = (await accounts.List()).Where(known => NumberOf(known) > last).Take(count + 1).ToList();
        var page = rest.Take(count);
        return Results.Json(
            new { next = rest.Count > count ? PageToken.Write(NumberOf(rest[count - 1])) : "", accounts = page.Select(AccountJson.View) },
            RequestJson.Options);
    }

    private static async Task<IResult> Put(string account, HttpRequest request, AccountService accounts) =>
        (await FabricBody.Read<AccountEntry>(request)).Failed(out var fault, out var entry)
            ? fault.ToResult()
            : (await accounts.Put(account, entry)).ToAnswer(AccountJson.View);

    /// <summary>The 16 digits: their order as text and as numbers is the same.</summary>
    private static long NumberOf(KnownAccount known) => long.Parse(known.State.Account);

    /// <summary>The value as JSON without what is null, or the fault.</summary>
    private static IResult ToAnswer<T>(this Outcome<T> outcome, Func<T, object> view) => outcome.Failed(out var fault, out var value)
        ? fault.ToResult()
        : Results.Json(view(value), RequestJson.Options);
}
