using System.Collections.Immutable;
using CloudFabric.Model.Throttling;
using CloudFabric.Services.Throttling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Reads and sets how often callers may call; kept over restarts. Without rules nobody is refused.</summary>
internal static class ThrottlingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/throttling", async (ThrottlingService throttling) => Results.Json(View(await throttling.Read())));
        api.MapPut("/throttling", Put);
    }

    private static async Task<IResult> Put(HttpRequest request, ThrottlingService throttling)
    {
        if ((await FabricBody.Read<ThrottlingRules>(request)).Failed(out var fault, out var body))
        {
            return fault.ToResult();
        }

        return body.Rules is { } rules && !rules.Contains(null)
            ? (await throttling.Set([.. rules.Select(rule => rule!.ToRule())])).ToResult(View)
            : ThrottlingFaults.Invalid("they are missing, or one is null").ToResult();
    }

    private static object View(ImmutableArray<ThrottlingRule> rules) => new
    {
        rules = rules.Select(rule => new RuleEntry(rule.Account, rule.Product, rule.Action, rule.Rate, rule.Burst, rule.Code)),
    };

    internal sealed record ThrottlingRules(List<RuleEntry?>? Rules);

    /// <summary>A rule as it is written; what is left out matches everything.</summary>
    internal sealed record RuleEntry(string? Account, string? Product, string? Action, double? Rate, int? Burst, string? Code)
    {
        public ThrottlingRule ToRule() => new(
            Account ?? ThrottlingRule.Any,
            Product ?? ThrottlingRule.Any,
            Action ?? ThrottlingRule.Any,
            Rate ?? 0,
            Burst ?? 1,
            Code ?? ThrottlingFaults.DefaultCode);
    }
}
