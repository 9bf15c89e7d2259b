using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Wire;

public sealed class HeadLimitTests
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26&UserData=";

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 414)]
    [InlineData(500 * 1024, 414)]
    public async Task Handle_target_over_256_kb_is_refused_officially(int length, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        // The question mark belongs to neither part.
        var answer = await new WireClient(server).Send(new WireCall("GET", Disks + new string('u', length + 1 - Disks.Length)));

        Refuses(answer, status);
    }

    [Theory]
    [InlineData(1, 60 * 1024, 200)]
    [InlineData(1, 64 * 1024, 431)]
    [InlineData(90, 750, 431)]
    [InlineData(90, 1, 200)]
    [InlineData(101, 1, 431)]
    public async Task Handle_headers_over_64_kb_or_100_are_refused_officially(int count, int length, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await new WireClient(server).Send(new WireCall("GET", Disks)
        {
            Headers = [.. Enumerable.Range(0, count).Select(i => ($"x-extra-{i}", new string('h', length)))],
        });

        Refuses(answer, status);
    }

    private static void Refuses(Answer answer, int status)
    {
        Assert.Equal((status, status == 200 ? null : "InvalidParameter"), (answer.Status, answer.Code));
        Assert.Equal(answer.RequestId, answer["RequestId"]);
    }
}
