using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Roles across accounts, as official clients assume them and sign with what they are given.</summary>
public sealed class StsTests
{
    private const string Accounts = """
        [
          { "account": "1000000000000002", "users": [{ "name": "ann", "keys": [{ "id": "ann", "secret": "ann-secret" }] }] },
          {
            "account": "1000000000000003",
            "keys": [{ "id": "owner", "secret": "owner-secret" }],
            "roles": [{ "name": "maker", "trust": ["1000000000000002"] }]
          }
        ]
        """;

    private static readonly object Role = new { RoleArn = "acs:ram::1000000000000003:role/maker", RoleSessionName = "work" };

    private static readonly object Disk =
        new { RegionId = PlainCalls.Region, ZoneId = PlainCalls.Region + "-h", DiskCategory = "cloud_essd", Size = 20 };

    private static readonly object None = new { };
    private static readonly Key Ann = new("ann", "ann-secret");
    private static readonly Key Owner = new("owner", "owner-secret");

    public static TheoryData<string> Clients => ["sdk", "pop-get", "pop-post"];

    [Theory, MemberData(nameof(Clients))]
    public async Task Session_of_a_role_acts_in_the_account_of_the_role(string client)
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var given = await CallAsync(fabric, client, ("who", "sts", Ann, "GetCallerIdentity", None), ("assume", "sts", Ann, "AssumeRole", Role));
        var session = Temporary(given["assume"]);
        var made = await CallAsync(
            fabric,
            client,
            ("who", "sts", session, "GetCallerIdentity", None),
            ("create", "ecs", session, "CreateDisk", Disk),
            ("path", "cs", session, "/regions", None),
            ("list", "ecs", Owner, "DescribeDisks", new { RegionId = PlainCalls.Region }));

        Assert.Equal("acs:ram::1000000000000002:user/ann", given["who"].Text("Arn"));
        Assert.Equal("acs:ram::1000000000000003:assumed-role/maker/work", made["who"].Text("Arn"));
        Assert.True(made["path"].Succeeded);
        Assert.Equal(made["create"].Text("DiskId"), Assert.Single(made["list"].List("Disks", "Disk")).GetProperty("DiskId").GetString());
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task Role_and_token_are_good_only_for_whom_they_are_meant(string client)
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var first = await CallAsync(fabric, client, ("assume", "sts", Ann, "AssumeRole", Role), ("untrusted", "sts", Owner, "AssumeRole", Role));
        var session = Temporary(first["assume"]);
        var steps = await CallAsync(
            fabric,
            client,
            ("bare", "ecs", session with { Token = null }, "DescribeRegions", None),
            ("other key", "ecs", Owner with { Token = session.Token }, "DescribeRegions", None),
            ("other secret", "ecs", session with { Secret = "guessed" }, "DescribeRegions", None),
            ("changed", "ecs", session with { Token = (session.Token![0] == 'A' ? 'B' : 'A') + session.Token[1..] }, "DescribeRegions", None));

        DiskAssertions.Fails(first["untrusted"], 403, "NoPermission");
        DiskAssertions.Fails(steps["bare"], 400, "MissingSecurityToken");
        DiskAssertions.Fails(steps["other key"], 400, "InvalidSecurityToken.MismatchWithAccessKey");
        DiskAssertions.Fails(steps["other secret"], 400, "SignatureDoesNotMatch");
        DiskAssertions.Fails(steps["changed"], 400, "InvalidSecurityToken.Malformed");
    }

    [Fact]
    public async Task Client_is_told_who_was_denied_what()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var steps = await CallAsync(fabric, "sdk", ("untrusted", "sts", Owner, "AssumeRole", Role));

        DiskAssertions.Fails(steps["untrusted"], 403, "NoPermission");
        var denied = steps["untrusted"].Denied;
        Assert.Equal("sts:AssumeRole", denied.GetProperty("AuthAction").GetString());
        Assert.Equal("1000000000000003", denied.GetProperty("AuthPrincipalOwnerId").GetString());
        Assert.Equal("ImplicitDeny", denied.GetProperty("NoPermissionType").GetString());
    }

    [Fact]
    public async Task Session_lasts_over_a_restart()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        Key session;
        await using (var fabric = await StartAsync(data))
        {
            session = Temporary((await CallAsync(fabric, "sdk", ("assume", "sts", Ann, "AssumeRole", Role)))["assume"]);
            await fabric.StopAsync();
        }

        await using var again = await StartAsync(data);

        Assert.True((await CallAsync(again, "sdk", ("after", "ecs", session, "DescribeRegions", None)))["after"].Succeeded);
    }

    [Fact]
    public async Task Answers_have_the_official_shape()
    {
        Requirements.OfficialClients();
        var contracts = ApiContracts.Official();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var steps = await CallAsync(
            fabric,
            "pop-post",
            ("who", "sts", Ann, "GetCallerIdentity", None),
            ("assume", "sts", Ann, "AssumeRole", Role),
            ("bought", "bss", Ann, "QueryAvailableInstances", new { PageNum = 1, PageSize = 20, ProductCode = "ecs" }));

        Assert.All(steps.All, step => Assert.True(step.Succeeded, $"{step.Line}"));
        Assert.All(steps.All, step => Assert.Empty(contracts.Check(step.Product, step.Action, step.Body)));
    }

    [Fact]
    public async Task DescribeEndpoints_sends_the_client_where_it_is()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var steps = await CallAsync(fabric, "pop-get", ("ask", "location", Ann, "DescribeEndpoints", new { Id = PlainCalls.Region, ServiceCode = "ecs" }));

        var endpoint = Assert.Single(steps["ask"].List("Endpoints", "Endpoint"));
        Assert.Equal($"127.0.0.1:{fabric.Port}", endpoint.GetProperty("Endpoint").GetString());
    }

    private static Key Temporary(Step assumed)
    {
        Assert.True(assumed.Succeeded, $"{assumed.Line}");
        string Part(string name) => assumed.Body.GetProperty("Credentials").GetProperty(name).GetString()!;
        return new Key(Part("AccessKeyId"), Part("AccessKeySecret"), Part("SecurityToken"));
    }

    private static async Task<FabricProcess> StartAsync(DataFolder data)
    {
        var file = Path.Combine(data.Path, "accounts.json");
        await File.WriteAllTextAsync(file, Accounts, TestContext.Current.CancellationToken);
        return await FabricProcess.StartAsync(data.Path, "--auth", "verify", "--accounts", file, "--timing", "off");
    }

    private static Task<Steps> CallAsync(
        FabricProcess fabric, string client, params (string Step, string Product, Key Key, string Action, object Parameters)[] calls) =>
        NodeRunner.RunAsync("call.mjs", new
        {
            client,
            scheme = "http",
            port = fabric.Port,
            calls = calls.Select(call => new
            {
                step = call.Step,
                product = call.Product,
                key = call.Key.Id,
                secret = call.Key.Secret,
                token = call.Key.Token,
                action = call.Action,
                parameters = call.Parameters,
            }),
        });

    private sealed record Key(string Id, string Secret, string? Token = null);
}
