namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Throttling rules as operators set them.</summary>
public sealed class ThrottlingTests : IAsyncDisposable
{
    private const string Path = "/fabric/v1/throttling";
    private const string Regions = "/?Action=DescribeRegions&Version=2014-05-26&AccessKeyId=test";
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;

    [Fact]
    public async Task Put_rules_are_in_force_when_they_are_answered_and_kept_over_a_restart()
    {
        const string rules =
            """{"rules":[{"account":"*","product":"Ecs","action":"DescribeRegions","rate":0.001,"burst":1,"code":"Throttling.User"}]}""";
        await using (var server = await SiloServer.Start(_folder))
        {
            Assert.Equal("""{"rules":[]}""", (await server.Get(Path)).Text);

            Assert.Equal(rules, (await server.Put(Path, """{"rules":[{"product":"Ecs","action":"DescribeRegions","rate":0.001}]}""")).Text);

            Assert.Equal((null, "Throttling.User"), ((await server.Get(Regions)).Code, (await server.Get(Regions)).Code));
        }

        await using var again = await SiloServer.Start(_folder);
        Assert.Equal(rules, (await again.Get(Path)).Text);
        Assert.Equal((null, "Throttling.User"), ((await again.Get(Regions)).Code, (await again.Get(Regions)).Code));
        Assert.Equal("""{"rules":[]}""", (await again.Put(Path, """{"rules":[]}""")).Text);
        Assert.Null((await again.Get(Regions)).Code);
    }

    [Theory]
    [InlineData("{}", "they are missing, or one is null")]
    [InlineData("""{"rules":[null]}""", "they are missing, or one is null")]
    [InlineData("""{"rules":[{"product":"Ecs","action":"Invented","rate":1}]}""", "no emulated action is called Invented of Ecs")]
    [InlineData("""{"rules":[{"rate":1},{"rate":0}]}""", "rules[1]: rate is 0.001 to 1000000 a second")]
    [InlineData("""{"rules":[{}]}""", "rules[0]: rate is 0.001 to 1000000 a second")]
    [InlineData("""{"rules":[{"rate":1,"burst":0}]}""", "rules[0]: burst is 1 to")]
    [InlineData("""{"rules":[{"rate":1,"account":"12"}]}""", "rules[0]: account has 16 digits or is *")]
    [InlineData("""{"rules":[{"rate":1,"code":"Invented"}]}""", "rules[0]: code is one of Throttling, Throttling.User, Throttling.Api")]
    public async Task Put_wrong_rules_are_refused_and_change_nothing(string rules, string mistake)
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
