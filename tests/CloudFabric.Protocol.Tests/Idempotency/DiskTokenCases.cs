namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>The disk actions that take a token.</summary>
internal sealed class DiskTokenCases : ITokenCases
{
    public IEnumerable<TokenCase> Cases =>
    [
        new("ecs", "CreateDisk", caller => Task.FromResult(Disk(caller)), ("Size", "30"), ("Size", "1")),
        new("ecs", "ResizeDisk", PrepareResize, ("NewSize", "50"), ("NewSize", "10")),
    ];

    private static async Task<Dictionary<string, string>> PrepareResize(TokenCaller caller)
    {
        var made = await caller.Ask("CreateDisk", Disk(caller));
        return new() { ["RegionId"] = caller.Region, ["DiskId"] = made.GetProperty("DiskId").GetString()!, ["NewSize"] = "40" };
    }

    private static Dictionary<string, string> Disk(TokenCaller caller) => new()
    {
        ["RegionId"] = caller.Region,
        ["ZoneId"] = caller.Region + "-h",
        ["DiskCategory"] = "cloud_essd",
        ["Size"] = "20",
    };
}
