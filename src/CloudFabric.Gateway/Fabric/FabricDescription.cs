using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>
/// The fabric API as an OpenAPI document, made of the routes themselves, so that it names exactly what is there: paths, verbs, parameters. Bodies
/// are JSON objects that the pages about the API describe.
/// </summary>
internal static class FabricDescription
{
    private const string Root = "/fabric/v1/";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/openapi.json", (EndpointDataSource routes) => Results.Json(Describe(routes.Endpoints))).WithSummary("This document.");

    private static JsonObject Describe(IEnumerable<Endpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (var route in endpoints.OfType<RouteEndpoint>().OrderBy(route => route.RoutePattern.RawText, StringComparer.Ordinal))
        {
            if (route.RoutePattern.RawText is { } path && path.StartsWith(Root, StringComparison.Ordinal))
            {
                var operations = paths[path] as JsonObject ?? [];
                paths[path] = operations;
                foreach (var verb in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                {
                    operations[verb.ToLowerInvariant()] = Operation(route, verb);
                }
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "CloudFabric: the fabric API", ["version"] = "1" },
            ["paths"] = paths,
        };
    }

    private static JsonObject Operation(RouteEndpoint route, string verb)
    {
        var operation = new JsonObject
        {
            ["tags"] = new JsonArray(route.RoutePattern.RawText![Root.Length..].Split('/')[0]),
            ["parameters"] = new JsonArray([.. Parameters(route)]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "The answer, as JSON." },
                ["default"] = new JsonObject { ["description"] = "A refusal: code and message, as JSON." },
            },
        };
        if (route.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary is { } summary)
        {
            operation["summary"] = summary;
        }

        if (!HttpMethods.IsGet(verb) && !HttpMethods.IsDelete(verb))
        {
            operation["requestBody"] = new JsonObject
            {
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object" } } },
            };
        }

        return operation;
    }

    /// <summary>What stands in the path, and the texts that the handler takes besides: those stand in the query.</summary>
    private static IEnumerable<JsonNode> Parameters(RouteEndpoint route)
    {
        var inPath = route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
        var handler = route.Metadata.GetMetadata<MethodInfo>();
        var inQuery = handler?.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name!).Except(inPath) ?? [];
        return inPath.Select(name => Parameter(name, "path")).Concat(inQuery.Select(name => Parameter(name, "query")));
    }

    private static JsonObject Parameter(string name, string place) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
