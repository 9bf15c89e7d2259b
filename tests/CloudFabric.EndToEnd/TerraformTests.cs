using System.Globalization;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>
/// What the Terraform provider asks before it does anything, as each library inside it writes it, signatures verified; with the key that it
/// was given, and with that of a role that it was told to assume.
/// </summary>
public sealed class TerraformTests(SharedFabric fabric)
{
    public static TheoryData<string> Keys => ["lasting", "temporary"];

    [Theory, MemberData(nameof(Keys))]
    public async Task Role_is_assumed_over_tls_with_all_that_the_provider_reads(string key)
    {
        var step = (await RunAsync(key))["assume role"];

        Assert.Equal((200, "https"), (step.Status, step.Sent("scheme")));
        var given = step.Body.GetProperty("Credentials");
        Assert.All(["AccessKeyId", "AccessKeySecret", "SecurityToken"], name => Assert.NotEmpty(given.GetProperty(name).GetString()!));
        var until = DateTime.ParseExact(
            given.GetProperty("Expiration").GetString()!, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        Assert.InRange(until - DateTime.UtcNow, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(60));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Account_is_taken_for_a_domestic_one(string key)
    {
        var step = (await RunAsync(key))["account type"];

        Assert.Equal((200, "http"), (step.Status, step.Sent("scheme")));
        Assert.False(TerraformAssertions.IsError(step));
        Assert.Equal("Success", step.Text("Code"));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Endpoint_of_every_product_is_where_the_provider_asks(string key)
    {
        var steps = await RunAsync(key);
        var port = await fabric.PortAsync();

        foreach (var service in (string[])["ecs", "vpc", "cs", "adcp"])
        {
            TerraformAssertions.Endpoint(steps[$"endpoint of {service}"], "POST", service, $"127.0.0.1:{port}");
        }

        TerraformAssertions.Endpoint(steps["endpoint by get"], "GET", "ecs", $"127.0.0.1:{port}");
        TerraformAssertions.Endpoint(steps["endpoint under another name"], "GET", "ecs", $"localhost:{port}");
        Assert.Empty(steps["endpoint in no region"].List("Endpoints", "Endpoint"));
        Assert.True(steps["endpoint in no region"].Body.GetProperty("Success").GetBoolean());
    }

    [Theory]
    [InlineData("lasting", "Account")]
    [InlineData("temporary", "AssumedRoleUser")]
    public async Task Account_id_is_told(string key, string type)
    {
        var step = (await RunAsync(key))["account id"];

        Assert.Equal(("1000000000000001", type), (step.Text("AccountId"), step.Text("IdentityType")));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Clusters_answer_each_library_over_tls_and_plain(string key)
    {
        var steps = await RunAsync(key);
        (string Library, string Scheme, string Signed)[] libraries =
        [
            ("clusters by darabonba", "https", "acs3"), ("clusters by aliyungo", "https", "path"), ("clusters by tea-roa", "http", "path"),
            ("clusters without a nonce", "http", "path"),
        ];

        Assert.All(libraries, one =>
        {
            Assert.True(steps[one.Library].Succeeded, $"{steps[one.Library].Line}");
            Assert.Equal((one.Scheme, one.Signed), (steps[one.Library].Sent("scheme"), steps[one.Library].Sent("signed")));
            Assert.NotEmpty(steps[one.Library].Body.GetProperty("regions").EnumerateArray());
        });
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Resource_is_created_once_read_and_deleted(string key)
    {
        var steps = await RunAsync(key);

        Assert.Equal(steps["create"].Text("DiskId"), steps["create again"].Text("DiskId"));
        Assert.All(["read", "read by get"], read =>
        {
            var disk = Assert.Single(steps[read].List("Disks", "Disk"));
            Assert.Equal(steps["create"].Text("DiskId"), disk.GetProperty("DiskId").GetString());
            Assert.Equal("by Terraform, ~*+", disk.GetProperty("Description").GetString());
        });
        Assert.True(steps["delete"].Succeeded, $"{steps["delete"].Line}");
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Gone_is_told_from_not_emulated_and_from_a_wrong_key(string key)
    {
        var steps = await RunAsync(key);
        string[] absent = ["not emulated by tea-rpc", "not emulated by darabonba", "cluster that cannot be read", "cluster that cannot be deleted"];

        DiskAssertions.Fails(steps["delete gone"], 404, "InvalidDiskId.NotFound");
        Assert.True(TerraformAssertions.IsGone(steps["delete gone"]));
        Assert.All(absent, name => DiskAssertions.Fails(steps[name], 400, "UnsupportedOperation"));
        DiskAssertions.Fails(steps["wrong secret"], 400, "SignatureDoesNotMatch");
        Assert.All([.. absent, "wrong secret"], name => Assert.False(TerraformAssertions.IsGone(steps[name])));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Nothing_makes_the_provider_stumble_or_repeat(string key)
    {
        var steps = await RunAsync(key);

        Assert.Equal(25, steps.All.Count);
        Assert.All(steps.All, TerraformAssertions.Readable);
        Assert.DoesNotContain(steps.All, TerraformAssertions.IsRepeated);
    }

    private async Task<Steps> RunAsync(string key) => await (await fabric.ScenariosAsync()).TerraformAsync(key);
}
