using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The counters (quota, capacity, list totals) and the proof that they are right.</summary>
internal static class CounterEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/counters", async (StoreReader store, IServiceProvider services) => Results.Json(
            new { counters = await store.ReadCountersAsync(), recount = services.GetService<RecountWatch>()?.Last }));
        api.MapGet("/counters/recount", async (Recount recount, CancellationToken cancellation) => Results.Json(new { drift = await recount.Run(cancellation) }));
    }
}
