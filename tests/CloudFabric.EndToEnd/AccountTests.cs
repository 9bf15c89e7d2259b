using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Accounts of a file, their signatures verified: each is alone in the world.</summary>
public sealed class AccountTests
{
    private const string Accounts = """
        [
          { "account": "1000000000000002", "keys": [{ "id": "alice", "secret": "alice-secret" }] },
          { "account": "1000000000000003", "keys": [{ "id": "bob", "secret": "bob-secret" }, { "id": "late", "secret": "late-secret", "active": false }] }
        ]
        """;

    [Fact]
    public async Task Accounts_do_not_see_or_touch_each_others_disks()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        var file = Path.Combine(data.Path, "accounts.json");
        await File.WriteAllTextAsync(file, Accounts, TestContext.Current.CancellationToken);
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--auth", "verify", "--accounts", file, "--timing", "off");
        Task<Step> Ask(string key, string action, object parameters) => CallAsync(fabric, key, $"{key}-secret", action, parameters);

        var id = (await Ask("alice", "CreateDisk", Disk)).Text("DiskId");
        var theirs = (await Ask("bob", "CreateDisk", Disk)).Text("DiskId");

        Assert.NotEqual(id, theirs);
        Assert.Equal([id], Ids(await Ask("alice", "DescribeDisks", Everywhere)));
        Assert.Equal([theirs], Ids(await Ask("bob", "DescribeDisks", Everywhere)));
        Assert.Empty(Ids(await Ask("bob", "DescribeDisks", new { RegionId = PlainCalls.Region, DiskIds = $"[\"{id}\"]" })));
        DiskAssertions.Fails(await Ask("bob", "ResizeDisk", new { DiskId = id, NewSize = 50 }), 404, "InvalidDiskId.NotFound");
        DiskAssertions.Fails(await Ask("bob", "DeleteDisk", new { DiskId = id }), 404, "InvalidDiskId.NotFound");
        Assert.Equal([id], Ids(await Ask("alice", "DescribeDisks", Everywhere)));

        DiskAssertions.Fails(await Ask("carol", "DescribeDisks", Everywhere), 404, "InvalidAccessKeyId.NotFound");
        DiskAssertions.Fails(await CallAsync(fabric, "alice", "bob-secret", "DescribeDisks", Everywhere), 400, "SignatureDoesNotMatch");
        Assert.False((await Ask("late", "DescribeDisks", Everywhere)).Succeeded);
    }

    private static object Disk => new { RegionId = PlainCalls.Region, ZoneId = PlainCalls.Region + "-h", DiskCategory = "cloud_essd", Size = 20, ClientToken = "same" };

    private static object Everywhere => new { RegionId = PlainCalls.Region };

    private static IEnumerable<string?> Ids(Step step) => step.List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString());

    private static async Task<Step> CallAsync(FabricProcess fabric, string key, string secret, string action, object parameters) =>
        (await NodeRunner.RunAsync("call.mjs", new { client = "sdk", scheme = "http", port = fabric.Port, key, secret, action, parameters }))["call"];
}
