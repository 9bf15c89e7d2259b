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

    private static readonly object Disk =
        new { RegionId = PlainCalls.Region, ZoneId = PlainCalls.Region + "-h", DiskCategory = "cloud_essd", Size = 20, ClientToken = "same" };

    private static readonly object All = new { RegionId = PlainCalls.Region };

    [Fact]
    public async Task Accounts_do_not_see_or_touch_each_others_disks()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var made = await CallAsync(fabric, ("hers", "alice", "CreateDisk", Disk), ("his", "bob", "CreateDisk", Disk));
        var (hers, his) = (made["hers"].Text("DiskId"), made["his"].Text("DiskId"));
        var steps = await CallAsync(
            fabric,
            ("by id", "bob", "DescribeDisks", new { RegionId = PlainCalls.Region, DiskIds = $"[\"{hers}\"]" }),
            ("resize", "bob", "ResizeDisk", new { DiskId = hers, NewSize = 50 }),
            ("delete", "bob", "DeleteDisk", new { DiskId = hers }),
            ("all his", "bob", "DescribeDisks", All),
            ("all hers", "alice", "DescribeDisks", All));

        Assert.NotEqual(hers, his);
        Assert.Empty(Ids(steps["by id"]));
        DiskAssertions.Fails(steps["resize"], 404, "InvalidDiskId.NotFound");
        DiskAssertions.Fails(steps["delete"], 404, "InvalidDiskId.NotFound");
        Assert.Equal([his], Ids(steps["all his"]));
        Assert.Equal([hers], Ids(steps["all hers"]));
    }

    [Fact]
    public async Task Keys_that_are_not_in_the_file_or_not_active_are_refused()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await StartAsync(data);

        var steps = await CallAsync(
            fabric, ("stranger", "carol", "DescribeDisks", All), ("disabled", "late", "DescribeDisks", All));

        DiskAssertions.Fails(steps["stranger"], 404, "InvalidAccessKeyId.NotFound");
        DiskAssertions.Fails(steps["disabled"], 400, "InvalidAccessKeyId.Inactive");
    }

    private static IEnumerable<string?> Ids(Step step) => step.List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString());

    private static async Task<FabricProcess> StartAsync(DataFolder data)
    {
        var file = Path.Combine(data.Path, "accounts.json");
        await File.WriteAllTextAsync(file, Accounts, TestContext.Current.CancellationToken);
        return await FabricProcess.StartAsync(data.Path, "--auth", "verify", "--accounts", file, "--timing", "off");
    }

    private static Task<Steps> CallAsync(FabricProcess fabric, params (string Step, string Key, string Action, object Parameters)[] calls) =>
        NodeRunner.RunAsync("call.mjs", new
        {
            client = "sdk",
            scheme = "http",
            port = fabric.Port,
            calls = calls.Select(call => new { step = call.Step, key = call.Key, secret = $"{call.Key}-secret", action = call.Action, parameters = call.Parameters }),
        });
}
