using System.Text.Json;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Regions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The world as it stands, with what is used and free of it, and how it grows and shrinks.</summary>
internal static class WorldEndpoints
{
    private const string Invalid = "InvalidWorldChange";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/world", Show).WithSummary("Regions, zones and hardware with what is used and free.");
        api.MapPost("/world/plan", Plan).WithSummary("What a document would change.");
        api.MapPost("/world/apply", Apply).WithSummary("Changes the world as a document says.");
    }

    private static async Task<IResult> Show(string? region, IWorldView world, StockReader stocks, WorldChanges changes)
    {
        var current = world.Current;
        if (!string.IsNullOrEmpty(region) && current.Region(region) is null)
        {
            return RegionFaults.RegionNotFound.ToResult();
        }

        var regions = current.Regions.Where(one => string.IsNullOrEmpty(region) || one.RegionId == region).ToList();
        var parts = (await changes.Parts()).ToLookup(part => part.Value.ZoneId);
        var counters = await stocks.Counters(region);
        var zones = regions.SelectMany(one => current.ZonesOf(one.RegionId));
        var views = await Task.WhenAll(zones.Select(async zone => (
            zone.RegionId,
            View: WorldViews.Zone(zone, counters.GetValueOrDefault(zone.ZoneId, []), await Parts(zone, stocks, [.. parts[zone.ZoneId]])))));
        var byRegion = views.ToLookup(zone => zone.RegionId, zone => zone.View);
        return Results.Json(new { regions = regions.Select(one => WorldViews.Region(one, byRegion[one.RegionId])) });
    }

    private static async Task<IEnumerable<object>> Parts(DataCenterState zone, StockReader stocks, List<KeyValuePair<ResourceKey, PartState>> parts)
    {
        var instances = parts.Count == 0 ? new Dictionary<string, long>() : await stocks.Instances(zone);
        return parts.Select(part => WorldViews.Part(part.Key.Id, part.Value, instances));
    }

    private static async Task<IResult> Plan(HttpRequest request, WorldChanges changes)
    {
        if ((await Read(request, changes)).Failed(out var fault, out var plan))
        {
            return fault.ToResult();
        }

        return plan.Mistakes.Count > 0 ? Refuse(plan) : Results.Json(new { steps = plan.Steps.Select(step => WorldViews.Step(step, step.Changes ? "would change" : "is so already")) });
    }

    private static async Task<IResult> Apply(HttpRequest request, WorldChanges changes)
    {
        if ((await Read(request, changes)).Failed(out var fault, out var plan))
        {
            return fault.ToResult();
        }

        if (plan.Mistakes.Count > 0)
        {
            return Refuse(plan);
        }

        var (done, refusal) = await changes.Apply(plan, request.HttpContext.TraceIdentifier);
        var steps = plan.Steps.Select((step, number) => WorldViews.Step(step, Outcome(step, number, done, refusal)));
        return refusal is null
            ? Results.Json(new { steps })
            : Results.Json(new { code = refusal.Code, message = refusal.Message, steps }, statusCode: refusal.HttpStatus);
    }

    private static async Task<Outcome<WorldPlan>> Read(HttpRequest request, WorldChanges changes) =>
        (await FabricBody.Read<JsonDocument>(request)).Failed(out var fault, out var body) ? fault : await changes.Plan(body.RootElement);

    private static IResult Refuse(WorldPlan plan) => Results.Json(
        new { code = Invalid, message = $"The document has {plan.Mistakes.Count} mistakes; nothing was changed.", mistakes = plan.Mistakes },
        statusCode: StatusCodes.Status400BadRequest);

    private static string Outcome(WorldStep step, int number, int done, Fault? refusal) => number switch
    {
        _ when number < done => step.Changes ? "done" : "is so already",
        _ when number == done && refusal is not null => "refused",
        _ => "not tried",
    };
}
