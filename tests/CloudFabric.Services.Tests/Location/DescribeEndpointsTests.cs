using System.Text.Json;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Location;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tests.Location;

public sealed class DescribeEndpointsTests
{
    [Theory]
    [InlineData("127.0.0.1:4800", "ecs")]
    [InlineData("cloud.example", "rds")]
    public async Task DescribeEndpoints_any_service_is_where_the_caller_has_asked(string authority, string service)
    {
        var answer = await Ask("xx-here", service, authority);

        const string shape = """
            {"Endpoints":{"Endpoint":[{"Endpoint":"AUTHORITY","Id":"xx-here","SerivceCode":"SERVICE","Namespace":"","Type":"openAPI","Protocols":{"Protocols":["HTTP","HTTPS"]}}]},"Success":true}
            """;
        Assert.Equal(shape.Replace("AUTHORITY", authority).Replace("SERVICE", service), JsonSerializer.Serialize(answer));
    }

    [Theory]
    [InlineData("xx-nowhere")]
    [InlineData("xx-closed")]
    public async Task DescribeEndpoints_region_that_is_not_open_has_none(string region)
    {
        var answer = await Ask(region, "ecs", "127.0.0.1:4800");

        Assert.True(answer.Success);
        Assert.Empty(answer.Endpoints.Endpoint);
    }

    private static async Task<DescribeEndpointsResponse> Ask(string region, string service, string authority) => (await new DescribeEndpoints(new SmallWorld())
        .Handle(new DescribeEndpointsRequest { Id = region, ServiceCode = service }, Calls.By(new Identity("1000000000000001"), authority: authority))).Value();

    private sealed class SmallWorld : IWorldView
    {
        public World Current { get; } = new(
            [
                new RegionState("xx-here", "Here", "此处", "Here", "Area", 0, 0, "xx1", 2020, RegionStatus.Available),
                new RegionState("xx-closed", "Closed", "别处", "Closed", "Area", 0, 0, "xx2", 2020, RegionStatus.Closed),
            ],
            []);
    }
}
