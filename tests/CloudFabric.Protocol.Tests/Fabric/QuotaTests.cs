namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Quotas as operators set them.</summary>
public sealed class QuotaTests : IAsyncDisposable
{
    private const string Path = "/fabric/v1/quotas";
    private const string MakeVpc = "/?Action=CreateVpc&Version=2016-04-28&AccessKeyId=test&RegionId=cn-hangzhou";
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;

    [Fact]
    public async Task Put_quotas_are_in_force_when_they_are_answered_and_kept_over_a_restart()
    {
        const string rules = """{"rules":[{"account":"*","region":"cn-hangzhou","vpcs":1}]}""";
        await using (var server = await SiloServer.Start(_folder))
        {
            Assert.Equal("""{"rules":[]}""", (await server.Get(Path)).Text);

            Assert.Equal(rules, (await server.Put(Path, """{"rules":[{"region":"cn-hangzhou","vpcs":1}]}""")).Text);

            Assert.Equal((null, "QuotaExceeded.Vpc"), ((await server.Get(MakeVpc)).Code, (await server.Get(MakeVpc)).Code));
        }

        await using var again = await SiloServer.Start(_folder);
        Assert.Equal(rules, (await again.Get(Path)).Text);
        Assert.Equal("QuotaExceeded.Vpc", (await again.Get(MakeVpc)).Code);
        Assert.Equal("""{"rules":[]}""", (await again.Put(Path, """{"rules":[]}""")).Text);
        Assert.Null((await again.Get(MakeVpc)).Code);
    }

    [Fact]
    public async Task Put_after_somebody_else_is_refused_where_the_tag_says_so()
    {
        await using var server = await SiloServer.Start(_folder);
        var first = await server.Put(Path, """{"rules":[{"vpcs":1}]}""", ("If-Match", "\"0\""));
        Assert.Equal(200, first.Status);

        var late = await server.Put(Path, """{"rules":[]}""", ("If-Match", "\"0\""));

        Assert.Equal((412, "PreconditionFailed"), (late.Status, late.Code));
        Assert.Equal(200, (await server.Put(Path, """{"rules":[{"vpcs":2}]}""", ("If-Match", "\"1\""))).Status);
        Assert.Equal(200, (await server.Put(Path, """{"rules":[]}""", ("If-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("{}", "they are missing, or one is null")]
    [InlineData("""{"rules":[null]}""", "they are missing, or one is null")]
    [InlineData("""{"rules":[{"vpcs":1},{"disks":-1}]}""", "rules[1]: a quota is 0 or more")]
    [InlineData("""{"rules":[{"account":"12"}]}""", "rules[0]: account has 16 digits or is *")]
    [InlineData("""{"rules":[{"region":"xx-nowhere"}]}""", "there is no region xx-nowhere")]
    public async Task Put_wrong_quotas_are_refused_and_change_nothing(string rules, string mistake)
    {
        await using var server = await SiloServer.Start(_folder);

        var refused = await server.Put(Path, rules);

        Assert.Equal((400, "InvalidParameter.rules"), (refused.Status, refused.Code));
        Assert.Contains(mistake, refused.Json.GetProperty("message").GetString());
        Assert.Equal("""{"rules":[]}""", (await server.Get(Path)).Text);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
