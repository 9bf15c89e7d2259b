using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Accounts are read, changed and written back, and nobody's change is lost on the way.</summary>
public sealed class AccountEditTests : IAsyncDisposable
{
    private const string Path = "/fabric/v1/accounts/1000000000000007";
    private const string BuiltIn = "/fabric/v1/accounts/1000000000000001";
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;

    [Fact]
    public async Task Put_of_the_built_in_account_as_it_was_read_changes_nothing()
    {
        await using var server = await Start();
        var read = await server.Get(BuiltIn);

        var put = await server.Put(BuiltIn, read.Text);

        Assert.Equal((200, read.Text, read.ETag), (put.Status, put.Text, put.ETag));
        Assert.Equal(read.Text, (await server.Get(BuiltIn)).Text);
        Assert.Null((await Who(server, "test", "test")).Code);
    }

    [Fact]
    public async Task Put_of_an_account_as_it_was_read_keeps_a_key_that_the_file_hides()
    {
        await using (var before = await Start())
        {
            await before.Put(Path, """{"keys":[{"id":"shared","secret":"of-row"},{"id":"own","secret":"of-row"}]}""");
        }

        await using (var server = await Start("""[{"account":"1000000000000009","keys":[{"id":"shared","secret":"of-file"}]}]"""))
        {
            var read = await server.Get(Path);
            Assert.Contains("""{"id":"shared","active":true,"hidden":true},{"id":"own","active":true}""", read.Text);
            Assert.Equal((200, read.Text), ((await server.Put(Path, read.Text)).Status, (await server.Get(Path)).Text));
            Assert.Null((await Who(server, "shared", "of-file")).Code);
        }

        await using var after = await Start();
        Assert.Equal("1000000000000007", (await Who(after, "shared", "of-row")).Json.GetProperty("AccountId").GetString());
    }

    [Fact]
    public async Task Delete_of_a_key_that_is_shown_takes_it_away()
    {
        await using var server = await Start();
        Assert.Equal(200, (await server.Put(BuiltIn, """{"keys":[{"id":"mine","secret":"s"},{"id":"test"}]}""")).Status);
        Assert.Null((await Who(server, "test", "test")).Code);

        Assert.Equal(200, (await server.Delete(BuiltIn + "/keys/test")).Status);

        Assert.DoesNotContain("\"test\"", (await server.Get(BuiltIn)).Text);
        Assert.Equal(("InvalidAccessKeyId.NotFound", null), ((await Who(server, "test", "test")).Code, (await Who(server, "mine", "s")).Code));
        Assert.Equal(200, (await server.Delete(BuiltIn)).Status);
        Assert.Null((await Who(server, "test", "test")).Code);
    }

    [Fact]
    public async Task Put_and_delete_of_an_account_that_was_read_before_a_change_are_refused()
    {
        await using var server = await Start();
        var first = await server.Put(Path, """{"keys":[{"id":"a","secret":"s"}]}""");
        Assert.Equal(first.ETag, (await server.Get(Path)).ETag);

        var second = await server.Put(Path, """{"keys":[{"id":"a"},{"id":"b"}]}""", ("If-Match", first.ETag!));
        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.ETag, second.ETag);

        Assert.Equal((412, "PreconditionFailed"), Told(await server.Put(Path, """{"keys":[{"id":"a"},{"id":"c"}]}""", ("If-Match", first.ETag!))));
        Assert.Equal((412, "PreconditionFailed"), Told(await server.Send(HttpMethod.Delete, Path, null, ("If-Match", first.ETag!))));
        Assert.Equal((412, "PreconditionFailed"), Told(await server.Send(HttpMethod.Delete, Path + "/keys/a", null, ("If-Match", first.ETag!))));
        Assert.Equal((second.ETag, true), ((await server.Get(Path)).ETag, (await server.Get(Path)).Text.Contains("\"b\"", StringComparison.Ordinal)));

        // An account that was made anew is not the one that was read.
        await server.Delete(Path);
        Assert.Equal((412, "PreconditionFailed"), Told(await server.Put(Path, """{"keys":[{"id":"a"}]}""", ("If-Match", first.ETag!))));
        await server.Put(Path, """{"keys":[{"id":"a","secret":"s"}]}""");
        Assert.Equal((412, "PreconditionFailed"), Told(await server.Put(Path, """{"keys":[{"id":"b"}]}""", ("If-Match", first.ETag!))));
        Assert.Equal(200, (await server.Send(HttpMethod.Delete, Path, null, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Put_checks_ids_secrets_and_trust()
    {
        await using var server = await Start();
        var trust = string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"10000000000{i:D5}\""));

        var refused = await server.Put(
            Path,
            $$"""
            {
              "keys": [
                {"id":"team/ann","secret":"s"},{"id":"a,b","secret":"s"},{"id":"a:b","secret":"s"},{"id":"Good.id_-9","secret":"s p"},
                {"id":"long","secret":"{{new string('s', 129)}}"},{"id":"just","secret":"{{new string('s', 128)}}"}
              ],
              "roles": [{"name":"r","trust":[{{trust}}]}]
            }
            """);

        var message = refused.Json.GetProperty("message").GetString()!;
        Assert.All(Enumerable.Range(0, 3), i => Assert.Contains($"account.keys[{i}]: the id of a key has 1 to 128 letters, digits and ._-", message));
        Assert.All(Enumerable.Range(3, 2), i => Assert.Contains($"account.keys[{i}]: a secret has 1 to 128 visible ASCII characters", message));
        Assert.DoesNotContain("keys[5]", message);
        Assert.Contains("account.roles[0]: a role trusts at most 100", message);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static (int Status, string? Code) Told(FabricAnswer answer) => (answer.Status, answer.Code);

    private static Task<FabricAnswer> Who(SiloServer server, string key, string secret) => server.Signed(key, secret, "GetCallerIdentity", "2015-04-01");

    private Task<SiloServer> Start(string? file = null) => SiloServer.Start(_folder, AuthMode.Verify, file);
}
