using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Who may speak, and when: what the official clients sign is let in once, within 15 minutes, and unchanged.</summary>
public sealed class SignatureTests(SharedFabric fabric)
{
    /// <summary>One of each kind of signature that carries a nonce: ACS3, and HMAC-SHA1 in the query, in a form and by path.</summary>
    public static TheoryData<string> Clients => ["sdk", "pop-get", "pop-post", "roa"];

    [Theory, MemberData(nameof(Clients))]
    public async Task Request_sent_again_is_refused_for_its_nonce(string client)
    {
        var steps = await RunAsync(client);

        Assert.True(steps["signed"].Succeeded);
        DiskAssertions.Fails(steps["sent again"], 400, "SignatureNonceUsed");
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task Request_sent_again_with_another_nonce_is_refused_for_its_signature(string client) =>
        DiskAssertions.Fails((await RunAsync(client))["sent again with a nonce of its own"], 400, "SignatureDoesNotMatch");

    [Theory, MemberData(nameof(Clients))]
    public async Task Wrong_secret_and_unknown_key_are_told_apart(string client)
    {
        var steps = await RunAsync(client);

        DiskAssertions.Fails(steps["wrong secret"], 400, "SignatureDoesNotMatch");
        DiskAssertions.Fails(steps["unknown key"], 404, "InvalidAccessKeyId.NotFound");
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task Time_stamp_more_than_15_minutes_off_is_refused(string client)
    {
        var steps = await RunAsync(client);

        Assert.All([-16, 16], off => DiskAssertions.Fails(steps[$"clock off by {off} minutes"], 400, "InvalidTimeStamp.Expired"));
        Assert.All([-14, 14], off => Assert.True(steps[$"clock off by {off} minutes"].Succeeded));
    }

    private async Task<Steps> RunAsync(string client) => await (await fabric.ScenariosAsync()).SignaturesAsync(client);
}
