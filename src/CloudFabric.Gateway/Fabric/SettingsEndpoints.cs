using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>What an operator may change while the fabric runs; kept over restarts.</summary>
internal static class SettingsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/settings", async (IGrainFactory grains) => Results.Json(View(await grains.GetGrain<ISettingsGrain>(0).Read())));
        api.MapPut("/settings", Put);
    }

    private static async Task<IResult> Put(HttpRequest request, IGrainFactory grains, TimingSetting local)
    {
        if ((await FabricBody.Read<SettingsChange>(request)).Failed(out var fault, out var change))
        {
            return fault.ToResult();
        }

        if (!Enum.TryParse<Timing>(change.Timing, ignoreCase: true, out var timing) || !Enum.IsDefined(timing))
        {
            return new Fault("InvalidParameter.timing", 400, "timing is one of off, fast, realistic.").ToResult();
        }

        var settings = new FabricSettings { Timing = timing };
        await grains.GetGrain<ISettingsGrain>(0).Write(settings);
        local.Current = timing;
        return Results.Json(View(settings));
    }

    private static object View(FabricSettings settings) => new { timing = settings.Timing?.ToString().ToLowerInvariant() };

    internal sealed record SettingsChange(string? Timing);
}
