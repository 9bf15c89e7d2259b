using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Three silos and two gateways on one PostgreSQL behave as one fabric; the calls of a scenario take turns at the gateways.</summary>
public sealed class SeveralSilosTests(SharedCluster cluster) : IClassFixture<SharedCluster>
{
    public static TheoryData<string, string> Clients => OfficialClients.All;

    [Theory, MemberData(nameof(Clients))]
    public async Task Disks_through_alternating_gateways_live_as_in_one_process(string client, string scheme) =>
        DiskAssertions.Holds(await DisksAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Client_token_replayed_at_the_other_gateway_gives_the_same_disk(string client, string scheme)
    {
        var steps = await DisksAsync(client, scheme);

        Assert.NotEqual(steps["create"].Port, steps["create again"].Port);
        Assert.Equal(steps["create"].Text("DiskId"), steps["create again"].Text("DiskId"));
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task Answers_have_the_official_shape(string client, string scheme) =>
        DiskAssertions.Shapes(await DisksAsync(client, scheme));

    [Fact]
    public async Task Suite_through_alternating_gateways_is_answered_as_by_one_process()
    {
        var steps = await (await cluster.ScenariosAsync()).SuiteAsync("https");

        SuiteAssertions.Extent(steps);
        SuiteAssertions.Answers(steps);
        SuiteAssertions.Refusals(steps);
        Assert.Equal(2, steps.All.Where(step => step.Line.TryGetProperty("port", out _)).Select(step => step.Port).Distinct().Count());
    }

    [Fact]
    public async Task Suite_has_the_official_shape() => SuiteAssertions.Shapes(await (await cluster.ScenariosAsync()).SuiteAsync("https"));

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Actions_by_path_answer(string scheme) =>
        ClusterActionAssertions.Regions(await (await cluster.ScenariosAsync()).ClustersAsync(scheme));

    [Fact]
    public async Task Pages_begun_at_one_gateway_go_on_at_the_other() =>
        PageAssertions.Holds(await (await cluster.ScenariosAsync()).PagesAsync("pop-post", "https"));

    [Fact]
    public async Task Temporary_key_from_one_gateway_is_good_at_the_other()
    {
        var ports = (await cluster.StartedAsync()).Ports;
        var role = new { RoleArn = "acs:ram::1000000000000001:role/test", RoleSessionName = "work" };

        var given = await CallAsync(ports[0], new { step = "assume", product = "sts", action = "AssumeRole", parameters = role });
        string Part(string name) => given["assume"].Body.GetProperty("Credentials").GetProperty(name).GetString()!;
        var who = await CallAsync(ports[1], new
        {
            step = "who",
            product = "sts",
            action = "GetCallerIdentity",
            key = Part("AccessKeyId"),
            secret = Part("AccessKeySecret"),
            token = Part("SecurityToken"),
        });

        Assert.Equal("acs:ram::1000000000000001:assumed-role/test/work", who["who"].Text("Arn"));
    }

    [Fact]
    public async Task Kill_of_a_silo_in_the_middle_of_writes_keeps_everything_acknowledged()
    {
        var members = await cluster.StartedAsync();

        var acknowledged = await DiskBurst.CreateUntilAsync(members.Ports[0], () => members.CommandAsync("kill", "1", "-9"));

        Assert.Empty(acknowledged.Except(await DiskBurst.FindAsync(members.Ports[1], acknowledged)));
        await members.CommandAsync("restart", "1");
        Assert.Empty(acknowledged.Except(await DiskBurst.FindAsync(members.Ports[0], acknowledged)));
    }

    private static Task<Steps> CallAsync(int port, object call) =>
        NodeRunner.RunAsync("call.mjs", new { client = "sdk", scheme = "http", port, calls = new[] { call } });

    private async Task<Steps> DisksAsync(string client, string scheme) => await (await cluster.ScenariosAsync()).DisksAsync(client, scheme);
}
