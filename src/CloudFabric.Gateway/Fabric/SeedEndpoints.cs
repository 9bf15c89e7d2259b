using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Regions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Fills a world in bulk, for measurements at size: the same rules and counters as an API call, without an activation each.</summary>
internal static class SeedEndpoints
{
    private const int AccountLength = 16;
    private const int CountMax = 10_000_000;
    private const string Disks = "disk";
    private const string Instances = "instance";

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/seed", Plant);

    private static async Task<IResult> Plant(HttpRequest request, IServiceProvider services, IWorldView world, CancellationToken cancellation)
    {
        if (services.GetService<DiskSeeder>() is not { } seeder)
        {
            return KernelFaults.UnsupportedOperation("This process has no silo role; ask a silo.").ToResult();
        }

        if ((await FabricBody.Read<Seed>(request)).Failed(out var fault, out var seed))
        {
            return fault.ToResult();
        }

        if (Check(seed, world) is { } mistake)
        {
            return mistake.ToResult();
        }

        var planted = seed.Kind == Instances
            ? services.GetRequiredService<InstanceSeeder>().Plant(seed.Account!, seed.Region!, seed.Count, cancellation)
            : seeder.Plant(seed.Account!, seed.Region!, seed.Count, seed.Labelled, cancellation);
        return (await planted).ToResult(count => new { count });
    }

    private static Fault? Check(Seed seed, IWorldView world) => seed switch
    {
        _ when seed.Account?.Length != AccountLength || !seed.Account.All(char.IsAsciiDigit) => Invalid("account", "account has 16 digits."),
        { Region: null } => Invalid("region", "region is missing."),
        _ when world.Current.Region(seed.Region) is null => Invalid("region", $"There is no region {seed.Region}."),
        { Kind: not (null or Disks or Instances) } => Invalid("kind", $"kind is {Disks} or {Instances}."),
        { Count: < 1 or > CountMax } => Invalid("count", "count is 1 to 10,000,000."),
        _ => null,
    };

    private static Fault Invalid(string name, string why) => new($"InvalidParameter.{name}", 400, why);

    /// <param name="Kind">What to make: disks where it is missing.</param>
    /// <param name="Labelled">Disks with names and tags; instances have them always.</param>
    internal sealed record Seed(string? Account, string? Region, int Count, string? Kind = null, bool Labelled = false);
}
