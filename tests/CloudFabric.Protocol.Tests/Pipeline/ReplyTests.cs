using System.Diagnostics.Metrics;
using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class ReplyTests
{
    private const string Delete = "/?Version=2014-05-26&Action=DeleteDisk&DiskId=";

    [Theory]
    [InlineData("rpc-success.json", "GET", "/?Version=2014-05-26&Action=DescribeDisks&Tag.1.Key=a&Tag.1.Value=%3C%26%27%C3%A9%22", 200)]
    [InlineData("rpc-nothing.json", "POST", Delete + "d-1", 200)]
    [InlineData("rpc-error.json", "POST", Delete + "d-absent", 404)]
    [InlineData("rpc-unrouted.json", "GET", "/", 400)]
    [InlineData("roa-nothing.json", "DELETE", "/clusters/c1", 200)]
    [InlineData("roa-error.json", "POST", "/clusters/absent/nodepools", 404)]
    public async Task Handle_answers_the_golden_text(string golden, string method, string target, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(new HttpMethod(method), target, null, ("Host", "ecs.aliyuncs.com:8080"));

        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Golden", golden), TestContext.Current.CancellationToken);
        Assert.Equal(expected.TrimEnd(), answer.Text.Replace(answer.RequestId, "{RequestId}"));
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/json;charset=utf-8", answer.ContentType);
        Assert.NotNull(answer.ContentLength);
        Assert.Matches("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$", answer.RequestId);
    }

    [Theory]
    [InlineData("d-broken", 500, "InternalError")]
    [InlineData("d-split", 503, "ServiceUnavailable")]
    [InlineData("d-slow", 503, "ServiceUnavailable")]
    [InlineData("d-expired", 503, "ServiceUnavailable")]
    [InlineData("d-unread", 503, "ServiceUnavailable")]
    public async Task Handle_action_that_breaks_is_answered_without_detail(string disk, int status, string code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { RequestBudget = TimeSpan.FromMilliseconds(30) });

        var answer = await server.Get(Delete + disk);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.DoesNotContain("secret detail", answer.Text);
    }

    [Fact]
    public async Task Handle_counts_by_names_from_tables_only()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var meters = server.Meters;
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "cloudfabric.requests" && instrument.Meter.Scope == meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (seen)
            {
                seen.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")));
            }
        });
        listener.Start();

        await server.Get(Delete + "d-1");
        await server.Get(Delete + "d-absent");
        await server.Get("/?Version=2014-05-26&Action=Invented");
        await server.Get("/?Version=2014-05-26&Action=RunInstances");
        await server.DisposeAsync();

        Assert.Equal(
            [
                "product=Ecs action=DeleteDisk code=OK",
                "product=Ecs action=DeleteDisk code=InvalidDiskId.NotFound",
                "product= action= code=InvalidAction.NotFound",
                "product=Ecs action= code=UnsupportedOperation",
            ],
            seen);
    }
}
