using CloudFabric.Gateway;
using CloudFabric.Model.Throttling;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Throttling;

/// <summary>Who is refused, how, and until when.</summary>
public sealed class ThrottleTests
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26&AccessKeyId=test";

    [Theory]
    [InlineData("Throttling", "Request was denied due to request throttling.")]
    [InlineData("Throttling.User", "Request was denied due to user flow control.")]
    [InlineData("Throttling.Api", "Request was denied due to api flow control.")]
    public async Task Handle_call_over_the_limit_is_refused_until_the_next_token_comes(string code, string message)
    {
        var time = new SteppedTime();
        await using var server = await Start(time, new ThrottlingRule("*", "ecs", "DescribeDisks", 4, 2, code));
        Assert.Equal(200, (await server.Get(Disks)).Status);
        Assert.Equal(200, (await server.Get(Disks)).Status);

        var refused = await server.Get(Disks);
        time.Pass(TimeSpan.FromMilliseconds(249));
        var early = await server.Get(Disks);
        time.Pass(TimeSpan.FromMilliseconds(1));
        var later = await server.Get(Disks);

        Assert.Equal((400, code, message, "250"), (refused.Status, refused.Code, refused["Message"], refused.RetryAfter));
        Assert.Equal((code, "1"), (early.Code, early.RetryAfter));
        Assert.Equal((200, null), (later.Status, later.RetryAfter));
    }

    [Fact]
    public async Task Handle_account_region_and_action_have_buckets_of_their_own()
    {
        await using var server = await Start(new SteppedTime(), new ThrottlingRule("*", "*", "*", 1, 1, "Throttling.User"));
        string[] calls =
        [
            Disks, Disks + "&RegionId=cn-beijing", Disks.Replace("test", "LTAIother"), "/?Action=DeleteDisk&Version=2014-05-26&AccessKeyId=test&DiskId=d-1",
        ];

        foreach (var status in new[] { 200, 400 })
        {
            foreach (var call in calls)
            {
                Assert.Equal((call, status), (call, (await server.Get(call)).Status));
            }
        }
    }

    [Fact]
    public async Task Handle_first_rule_that_matches_counts()
    {
        await using var server = await Start(
            new SteppedTime(),
            new ThrottlingRule("1234567890123456", "*", "*", 1, 1000, "Throttling"),
            new ThrottlingRule("*", "ECS", "describedisks", 1, 1, "Throttling.Api"));

        Assert.Equal("200 400", await Statuses(server, Disks));
        Assert.Equal("200 200", await Statuses(server, Disks.Replace("test", "LTAIother")));
        Assert.Equal("200 200", await Statuses(server, "/?Action=DescribeEndpoints&Version=2015-06-12"));
    }

    [Fact]
    public async Task Handle_wrong_calls_count_as_well()
    {
        await using var server = await Start(new SteppedTime(), new ThrottlingRule("*", "*", "*", 1, 1, "Throttling.User"));

        Assert.Equal("InvalidParameter.PageSize", (await server.Get(Disks + "&PageSize=x")).Code);
        Assert.Equal("Throttling.User", (await server.Get(Disks)).Code);
    }

    [Fact]
    public async Task Handle_calls_that_nobody_has_signed_do_not_count()
    {
        await using var server = await GatewayServer.Start(
            new GatewayOptions { Auth = AuthMode.Verify }, new SteppedTime(), throttling: new ThrottlingState([new("*", "*", "*", 1, 1, "Throttling.User")]));
        await Assert.AllAsync(Enumerable.Range(0, 3), async _ => Assert.Equal("MissingParameter", (await server.Get(Disks)).Code));

        Assert.Equal(200, (await new SignedRequests(server).RpcV1()).Status);
        Assert.Equal("Throttling.User", (await new SignedRequests(server) { Nonce = "second" }.RpcV1()).Code);
    }

    private static Task<GatewayServer> Start(TimeProvider time, params ThrottlingRule[] rules) =>
        GatewayServer.Start(new GatewayOptions(), time, throttling: new ThrottlingState([.. rules]));

    private static async Task<string> Statuses(GatewayServer server, string call) => $"{(await server.Get(call)).Status} {(await server.Get(call)).Status}";
}
