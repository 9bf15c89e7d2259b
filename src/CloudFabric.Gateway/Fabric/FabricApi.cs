using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Our own API below <c>/fabric/v1</c>: what operators and tests do to the world, beside what its users do in it.</summary>
public static class FabricApi
{
    public static IEndpointConventionBuilder MapFabricApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/fabric/v1");
        api.AddEndpointFilter(FabricGuard.Invoke);
        ClockEndpoints.Map(api);
        EventEndpoints.Map(api);
        RequestEndpoints.Map(api);
        CounterEndpoints.Map(api);
        SeedEndpoints.Map(api);
        SettingsEndpoints.Map(api);
        AccountEndpoints.Map(api);
        ThrottlingEndpoints.Map(api);
        QuotaEndpoints.Map(api);
        WorldEndpoints.Map(api);
        FabricDescription.Map(api);
        return api;
    }

    /// <summary>The value as JSON without what is null, or the fault as <c>{"code","message"}</c> with its status.</summary>
    internal static IResult ToResult<T>(this Outcome<T> outcome, Func<T, object> view) => outcome.Failed(out var fault, out var value)
        ? fault.ToResult()
        : Results.Json(view(value), RequestJson.Options);

    internal static IResult ToResult(this Fault fault) => Results.Json(new { code = fault.Code, message = fault.Message }, statusCode: fault.HttpStatus);
}
