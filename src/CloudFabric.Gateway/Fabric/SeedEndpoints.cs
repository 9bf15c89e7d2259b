using CloudFabric.Services.Disks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Fills a world in bulk, for measurements at size: the same rules and counters as an API call, without an activation each.</summary>
internal static class SeedEndpoints
{
    private const int CountMax = 10_000_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/seed", async (Seed seed, IServiceProvider services, CancellationToken cancellation) =>
        services.GetService<DiskSeeder>() is not { } seeder
            ? Results.Json(new { code = "UnsupportedOperation", message = "This process has no silo role; ask a silo." }, statusCode: 400)
            : (await seeder.Plant(seed.Account, seed.Region, Math.Clamp(seed.Count, 1, CountMax), cancellation)).ToResult(count => new { count }));

    internal sealed record Seed(string Account, string Region, int Count);
}
