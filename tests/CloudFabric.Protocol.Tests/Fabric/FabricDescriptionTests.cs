using System.Text.Json;

namespace CloudFabric.Protocol.Tests.Fabric;

public sealed class FabricDescriptionTests
{
    [Fact]
    public async Task Document_names_every_route_with_its_verbs_and_parameters()
    {
        await using var server = await FabricServer.Start(withWorld: false);

        var (status, document) = await server.Get("/fabric/v1/openapi.json");

        Assert.Equal((200, "3.1.0"), (status, document.GetProperty("openapi").GetString()));
        var paths = document.GetProperty("paths");
        Assert.All(
            ["clock", "counters", "counters/recount", "events", "openapi.json", "requests", "requests/{requestId}", "seed", "settings", "world", "world/apply", "world/plan"],
            path => Assert.True(paths.TryGetProperty("/fabric/v1/" + path, out _), path));
        Assert.Equal([("region", "query", false)], Parameters(paths, "world", "get"));
        Assert.Equal([("requestId", "path", true)], Parameters(paths, "requests/{requestId}", "get"));
        Assert.True(paths.GetProperty("/fabric/v1/clock").GetProperty("post").TryGetProperty("requestBody", out _));
        Assert.False(paths.GetProperty("/fabric/v1/clock").GetProperty("get").TryGetProperty("requestBody", out _));
    }

    private static IEnumerable<(string?, string?, bool)> Parameters(JsonElement paths, string path, string verb) =>
        paths.GetProperty("/fabric/v1/" + path).GetProperty(verb).GetProperty("parameters").EnumerateArray().Select(parameter => (
            parameter.GetProperty("name").GetString(), parameter.GetProperty("in").GetString(), parameter.GetProperty("required").GetBoolean()));
}
