using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Accounts that are made while the fabric runs: in force when the call that made them is answered, kept, and never shown with a secret.</summary>
public sealed class AccountsTests : IAsyncDisposable
{
    private const string Account = "1000000000000007";
    private const string Path = "/fabric/v1/accounts/" + Account;
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;

    [Fact]
    public async Task Put_account_is_in_force_when_it_is_answered()
    {
        await using var server = await Start();
        Assert.Equal("InvalidAccessKeyId.NotFound", (await Who(server, "ann", "ann-secret")).Code);

        var put = await server.Put(Path, """{"users":[{"name":"ann","keys":[{"id":"ann","secret":"ann-secret"}]},{"name":"bare"}]}""");

        Assert.Equal(
            """{"account":"1000000000000007","source":"fabric","keys":[],"users":[{"name":"ann","keys":[{"id":"ann","active":true}]},{"name":"bare","keys":[]}],"roles":[]}""",
            put.Text);
        Assert.Equal($"acs:ram::{Account}:user/ann", (await Who(server, "ann", "ann-secret")).Json.GetProperty("Arn").GetString());
        Assert.Equal("SignatureDoesNotMatch", (await Who(server, "ann", "other")).Code);
        Assert.Equal(put.Text, (await server.Get(Path)).Text);
    }

    [Fact]
    public async Task Put_key_without_a_secret_is_given_one_that_is_shown_once()
    {
        await using var server = await Start();

        var first = await server.Put(Path, """{"keys":[{"id":"made"}]}""");
        var secret = first.Json.GetProperty("keys")[0].GetProperty("secret").GetString()!;
        var read = await server.Get(Path);
        var second = await server.Put(Path, read.Text);

        Assert.Matches("^[A-Za-z0-9]{30}$", secret);
        Assert.DoesNotContain("secret", read.Text);
        Assert.Equal(read.Text, second.Text);
        Assert.Equal(Account, (await Who(server, "made", secret)).Json.GetProperty("AccountId").GetString());
    }

    [Theory]
    [InlineData("""{"keys":[{"id":"k","secret":"k-secret","active":false}]}""", "InvalidAccessKeyId.Inactive")]
    [InlineData("""{"keys":[{"id":"k","secret":"new-secret"}]}""", "SignatureDoesNotMatch")]
    [InlineData("""{"keys":[{"id":"other","secret":"k-secret"}]}""", "InvalidAccessKeyId.NotFound")]
    public async Task Put_replaces_what_was_there_at_once(string replacement, string code)
    {
        await using var server = await Start();
        await server.Put(Path, """{"keys":[{"id":"k","secret":"k-secret"}]}""");
        Assert.Null((await Who(server, "k", "k-secret")).Code);

        Assert.Equal(200, (await server.Put(Path, replacement)).Status);

        Assert.Equal(code, (await Who(server, "k", "k-secret")).Code);
    }

    [Fact]
    public async Task Delete_of_a_key_and_of_an_account_is_in_force_at_once()
    {
        await using var server = await Start();
        await server.Put(Path, """{"keys":[{"id":"one","secret":"s"},{"id":"two","secret":"s"}]}""");

        Assert.Equal(200, (await server.Delete(Path + "/keys/one")).Status);
        Assert.Equal(("InvalidAccessKeyId.NotFound", null), ((await Who(server, "one", "s")).Code, (await Who(server, "two", "s")).Code));
        Assert.Equal((404, "InvalidAccessKeyId.NotFound"), Told(await server.Delete(Path + "/keys/one")));

        Assert.Equal(200, (await server.Delete(Path)).Status);
        Assert.Equal("InvalidAccessKeyId.NotFound", (await Who(server, "two", "s")).Code);
        Assert.Equal((404, "InvalidAccount.NotFound"), Told(await server.Delete(Path)));
        Assert.Equal((404, "InvalidAccount.NotFound"), Told(await server.Get(Path)));

        // The id of a key that has gone is free.
        Assert.Equal(200, (await server.Put("/fabric/v1/accounts/1000000000000008", """{"keys":[{"id":"two","secret":"s"}]}""")).Status);
    }

    [Fact]
    public async Task Put_key_of_another_account_is_refused_and_changes_nothing()
    {
        await using var server = await Start();
        await server.Put("/fabric/v1/accounts/1000000000000008", """{"keys":[{"id":"taken","secret":"theirs"}]}""");

        var refused = await server.Put(Path, """{"keys":[{"id":"taken","secret":"ours"}]}""");

        Assert.Equal((409, "Conflict.AccessKeyId"), Told(refused));
        Assert.Equal("1000000000000008", (await Who(server, "taken", "theirs")).Json.GetProperty("AccountId").GetString());
        Assert.Equal(404, (await server.Get(Path)).Status);
    }

    [Fact]
    public async Task Put_tells_the_mistakes_that_the_file_tells_and_no_secret()
    {
        await using var server = await Start();

        var refused = await server.Put(
            "/fabric/v1/accounts/12",
            """{"account":"13","keys":[{"id":"","secret":"hidden"},{"id":"STS.x","secret":"hidden"}],"users":[{"name":"a b"}],"roles":[{"name":"r","trust":["1"]}]}""");

        Assert.Equal((400, "InvalidParameter.account"), Told(refused));
        Assert.All(
            [
                "account: the account must have 16 digits, not '13'", "account.keys[0]: a key needs an id", "account.keys[1]: only temporary keys begin with STS.",
                "account.users[0]: a name has 1 to 64", "account.roles[0]: a trusted account must have 16 digits, not '1'", "the path says '12', the body '13'",
            ],
            mistake => Assert.Contains(mistake, refused.Json.GetProperty("message").GetString()));
        Assert.DoesNotContain("hidden", refused.Text);
        Assert.Contains("account: it has no keys, users or roles", (await server.Put(Path, "{}")).Json.GetProperty("message").GetString());
        Assert.Equal((400, "InvalidParameter.body"), Told(await server.Put(Path, "{\"keys\":7}")));
    }

    [Fact]
    public async Task File_wins_over_what_the_fabric_keeps_and_is_read_only()
    {
        const string file = $$"""[{"account":"{{Account}}","keys":[{"id":"k","secret":"of-file"},{"id":"shared","secret":"of-file"}]}]""";
        await using (var before = await Start())
        {
            await before.Put(Path, """{"keys":[{"id":"k","secret":"of-row"},{"id":"row","secret":"of-row"}]}""");
            await before.Put("/fabric/v1/accounts/1000000000000008", """{"keys":[{"id":"shared","secret":"of-row"},{"id":"own","secret":"of-row"}]}""");
        }

        await using (var server = await SiloServer.Start(_folder, AuthMode.Verify, file))
        {
            Assert.Null((await Who(server, "k", "of-file")).Code);
            Assert.Equal("InvalidAccessKeyId.NotFound", (await Who(server, "row", "of-row")).Code);
            Assert.Equal(Account, (await Who(server, "shared", "of-file")).Json.GetProperty("AccountId").GetString());
            Assert.Null((await Who(server, "own", "of-row")).Code);
            Assert.Equal("file", (await server.Get(Path)).Json.GetProperty("source").GetString());
            Assert.Equal((409, "Conflict.ReadOnly"), Told(await server.Put(Path, """{"keys":[{"id":"k","secret":"s"}]}""")));
            Assert.Equal((409, "Conflict.ReadOnly"), Told(await server.Delete(Path)));
            Assert.Equal((409, "Conflict.ReadOnly"), Told(await server.Delete(Path + "/keys/k")));
            Assert.Equal((409, "Conflict.AccessKeyId"), Told(await server.Put("/fabric/v1/accounts/1000000000000009", """{"keys":[{"id":"k"}]}""")));
        }

        // Without the file the row is in force again.
        await using var after = await Start();
        Assert.Null((await Who(after, "row", "of-row")).Code);
    }

    [Fact]
    public async Task Built_in_key_stands_until_a_key_of_its_id_is_put()
    {
        await using var server = await Start();
        const string path = "/fabric/v1/accounts/1000000000000001";
        Assert.Equal("built-in", (await server.Get(path)).Json.GetProperty("source").GetString());
        Assert.Equal((409, "Conflict.ReadOnly"), Told(await server.Delete(path + "/keys/test")));

        await server.Put(path, """{"keys":[{"id":"mine","secret":"s"}]}""");
        Assert.Equal((null, null), ((await Who(server, "test", "test")).Code, (await Who(server, "mine", "s")).Code));

        await server.Put(path, """{"keys":[{"id":"test","secret":"changed"}]}""");
        Assert.Equal(("SignatureDoesNotMatch", null), ((await Who(server, "test", "test")).Code, (await Who(server, "test", "changed")).Code));
    }

    [Fact]
    public async Task Put_role_can_be_assumed_by_the_user_that_it_trusts()
    {
        await using var server = await Start();
        await server.Put(Path, """{"users":[{"name":"ann","keys":[{"id":"ann","secret":"s"}]},{"name":"bob","keys":[{"id":"bob","secret":"s"}]}]}""");
        await server.Put("/fabric/v1/accounts/1000000000000008", $$"""{"roles":[{"name":"maker","trust":["acs:ram::{{Account}}:user/ann"]}]}""");
        (string, string)[] role = [("RoleArn", "acs:ram::1000000000000008:role/maker"), ("RoleSessionName", "work")];

        var assumed = await server.Signed("ann", "s", "AssumeRole", "2015-04-01", role);
        var refused = await server.Signed("bob", "s", "AssumeRole", "2015-04-01", role);

        Assert.Equal("acs:ram::1000000000000008:role/maker/work", assumed.Json.GetProperty("AssumedRoleUser").GetProperty("Arn").GetString());
        Assert.Equal((403, "NoPermission"), Told(refused));
    }

    [Fact]
    public async Task List_has_every_account_once_page_by_page()
    {
        await using var server = await SiloServer.Start(_folder, accounts: """[{"account":"1000000000000009","keys":[{"id":"f","secret":"s"}]}]""");
        foreach (var number in new[] { 8, 3, 5 })
        {
            await server.Put($"/fabric/v1/accounts/100000000000000{number}", $$"""{"keys":[{"id":"k{{number}}","secret":"s"}]}""");
        }

        var (found, next) = (new List<string>(), "");
        do
        {
            var page = (await server.Get($"/fabric/v1/accounts?limit=2&after={next}")).Json;
            Assert.InRange(page.GetProperty("accounts").GetArrayLength(), 1, 2);
            found.AddRange(page.GetProperty("accounts").EnumerateArray().Select(one => $"{one.GetProperty("account").GetString()![^1]} {one.GetProperty("source")}"));
            next = page.GetProperty("next").GetString()!;
        }
        while (next.Length > 0);

        Assert.Equal(["1 built-in", "3 fabric", "5 fabric", "8 fabric", "9 file"], found);
        Assert.Equal((400, "InvalidParameter.after"), Told(await server.Get("/fabric/v1/accounts?after=x")));
        Assert.Equal((400, "InvalidParameter.limit"), Told(await server.Get("/fabric/v1/accounts?limit=x")));
    }

    [Fact]
    public async Task Secrets_are_kept_over_a_restart_and_shown_nowhere()
    {
        await using (var server = await Start())
        {
            await server.Put(Path, """{"keys":[{"id":"k","secret":"hush-hush"}],"users":[{"name":"u","keys":[{"id":"u","secret":"hush-hush"}]}]}""");
            string[] shown =
            [
                (await server.Get(Path)).Text, (await server.Get("/fabric/v1/accounts")).Text, (await server.Put(Path, """{"keys":[{"id":"k"}]}""")).Text,
                (await server.Get("/fabric/v1/events?limit=100000")).Text, (await server.Get("/fabric/v1/requests")).Text, .. server.Log.Lines,
                (await server.Put(Path, """{"keys":[{"id":"k","secret":"hush-hush"},{"id":"k","secret":"hush-hush"}]}""")).Text,
            ];
            Assert.Contains(shown, text => text.Contains($"-/account/{Account}", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, text => text.Contains("hush", StringComparison.Ordinal));
        }

        await using var again = await Start();
        Assert.Null((await Who(again, "k", "hush-hush")).Code);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static (int Status, string? Code) Told(FabricAnswer answer) => (answer.Status, answer.Code);

    private static Task<FabricAnswer> Who(SiloServer server, string key, string secret) => server.Signed(key, secret, "GetCallerIdentity", "2015-04-01");

    private Task<SiloServer> Start() => SiloServer.Start(_folder, AuthMode.Verify);
}
