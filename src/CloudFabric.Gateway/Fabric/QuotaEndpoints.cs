using System.Globalization;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Quotas;
using CloudFabric.Services.Quotas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Reads and sets what accounts may have in regions; kept over restarts. Without rules the start options hold.</summary>
internal static class QuotaEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/quotas", async (HttpResponse response, QuotaService quotas) => Results.Json(View(await quotas.Read(), response), RequestJson.Options));
        api.MapPut("/quotas", Put);
    }

    private static async Task<IResult> Put(HttpRequest request, QuotaService quotas)
    {
        if (AccountTag.ReadExpected(request).Failed(out var fault, out var tag) || (await FabricBody.Read<QuotaRules>(request)).Failed(out fault, out var body))
        {
            return fault.ToResult();
        }

        if (body.Rules is not { } rules || rules.Contains(null))
        {
            return QuotaFaults.Invalid("they are missing, or one is null").ToResult();
        }

        var set = await quotas.Set([.. rules.Select(rule => rule!.ToRule())], Expected(tag));
        return set.ToResult(state => View(state, request.HttpContext.Response));
    }

    /// <summary>A tag that no rules ever had is one that they have not now.</summary>
    private static long? Expected(string? tag) => tag switch
    {
        null or AccountCommand.AnyRevision => null,
        _ => long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
    };

    private static object View(QuotaState state, HttpResponse response)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{state.Revision}\"");
        return new { rules = state.Rules.Select(QuotaEntry.Of) };
    }

    internal sealed record QuotaRules(List<QuotaEntry?>? Rules);

    /// <summary>A rule as it is written: left out, account and region match everything, and a quota is left to later rules.</summary>
    internal sealed record QuotaEntry(
        string? Account, string? Region, long? Vcpus, long? Disks, long? DiskGib, long? Vpcs, long? VSwitches, long? SecurityGroups)
    {
        public static QuotaEntry Of(QuotaRule rule) => new(
            rule.Account, rule.Region, rule.Vcpus, rule.Disks, rule.DiskGib, rule.Vpcs, rule.VSwitches, rule.SecurityGroups);

        public QuotaRule ToRule() => new(Account ?? QuotaRule.Any, Region ?? QuotaRule.Any)
        {
            Vcpus = Vcpus,
            Disks = Disks,
            DiskGib = DiskGib,
            Vpcs = Vpcs,
            VSwitches = VSwitches,
            SecurityGroups = SecurityGroups,
        };
    }
}
