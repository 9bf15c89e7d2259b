namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>The disk actions that take a token or a dry run.</summary>
internal sealed class DiskTokenCases : ITokenCases
{
    public IEnumerable<TokenCase> Cases =>
    [
        new("ecs", "CreateDisk", caller => Task.FromResult(Disk(caller)), ("Size", "30"), ("Size", "1")),
        new("ecs", "ResizeDisk", Made("NewSize", "40"), ("NewSize", "50"), ("NewSize", "10")),
        new("ecs", "ModifyDiskSpec", Made("DiskCategory", "cloud_auto"), ("ProvisionedIops", "100"), ("DiskCategory", "cloud_ssd")),
    ];

    private static Func<TokenCaller, Task<Dictionary<string, string>>> Made(string name, string value) => async caller =>
    {
        var made = await caller.Ask("CreateDisk", Disk(caller));
        return new() { ["RegionId"] = caller.Region, ["DiskId"] = made.GetProperty("DiskId").GetString()!, [name] = value };
    };

    private static Dictionary<string, string> Disk(TokenCaller caller) => new()
    {
        ["RegionId"] = caller.Region,
        ["ZoneId"] = caller.Region + "-h",
        ["DiskCategory"] = "cloud_essd",
        ["Size"] = "20",
    };
}
