using System.Text.Json;

namespace CloudFabric.Protocol.Tests.Fabric;

public sealed class WorldEndpointsTests
{
    [Fact]
    public async Task Get_shows_hardware_with_what_is_used_and_free()
    {
        await using var server = await FabricServer.Start();
        await server.Send(HttpMethod.Post, "/fabric/v1/seed", """{"account":"1000000000000001","region":"cn-wuhan-lr","count":3}""");

        var (status, body) = await server.Get("/fabric/v1/world?region=cn-wuhan-lr");

        Assert.Equal(200, status);
        var zone = Assert.Single(Assert.Single(Items(body, "regions")).GetProperty("zones").EnumerateArray());
        var racks = Items(zone, "racks").First();
        var pool = Items(zone, "pools").Single(one => one.GetProperty("name").GetString() == "essd");
        Assert.Equal("cn-wuhan-lr-a-r0001", racks.GetProperty("first").GetString());
        Assert.Equal(
            racks.GetProperty("racks").GetInt32() * racks.GetProperty("hostsPerRack").GetInt32() * racks.GetProperty("host").GetProperty("vcpus").GetInt32(),
            racks.GetProperty("free").GetProperty("vcpus").GetInt32());
        Assert.Equal(120, pool.GetProperty("usedGib").GetInt64());
        Assert.Equal(pool.GetProperty("capacityGib").GetInt64() - 120, pool.GetProperty("freeGib").GetInt64());
    }

    [Fact]
    public async Task Get_of_all_regions_and_of_none_of_that_name()
    {
        await using var server = await FabricServer.Start();

        Assert.Equal(33, Items((await server.Get("/fabric/v1/world")).Body, "regions").Count());
        Assert.Equal(404, (await server.Get("/fabric/v1/world?region=cn-nowhere")).Status);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("apply")]
    public async Task Post_of_a_document_with_mistakes_names_all_of_them(string path)
    {
        await using var server = await FabricServer.Start();

        var (status, body) = await server.Send(HttpMethod.Post, $"/fabric/v1/world/{path}", """{"drain":["x","y"],"close":["z"]}""");

        Assert.Equal((400, "InvalidWorldChange"), (status, body.GetProperty("code").GetString()));
        Assert.Equal(3, Items(body, "mistakes").Count());
        Assert.Equal(400, (await server.Send(HttpMethod.Post, $"/fabric/v1/world/{path}", "{")).Status);
        Assert.Equal(400, (await server.Send(HttpMethod.Post, $"/fabric/v1/world/{path}", "null")).Status);
        Assert.Equal(403, (await server.Send(HttpMethod.Post, $"/fabric/v1/world/{path}", "{}", site: "cross-site")).Status);
    }

    [Fact]
    public async Task Plan_says_what_would_change_and_changes_nothing()
    {
        await using var server = await FabricServer.Start();
        const string Document = """{"drain":["cn-hangzhou-k-r0001"],"undrain":["cn-hangzhou-k-r0002"]}""";
        for (var i = 0; i < 2; i++)
        {
            var (status, body) = await server.Send(HttpMethod.Post, "/fabric/v1/world/plan", Document);

            Assert.Equal(200, status);
            Assert.Equal(
                [("cn-hangzhou/rack/cn-hangzhou-k-r0002", "is so already"), ("cn-hangzhou/rack/cn-hangzhou-k-r0001", "would change")],
                Items(body, "steps").Select(step => (step.GetProperty("target").GetString(), step.GetProperty("outcome").GetString())));
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement body, string name) => body.GetProperty(name).EnumerateArray();
}
