using System.Text.Json;
using CloudFabric.Chaos.Checking;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>What is asked about disks, in official parameters: the smallest ones there are unless told otherwise.</summary>
internal sealed record DiskCalls(string Region, string Zone, string Category, string PerformanceLevel, int SizeGib)
{
    private const int PageSize = 100;

    public static DiskCalls From(ScenarioOptions options, int sizeGib)
    {
        var region = options.Text("region", "cn-hangzhou");
        return new DiskCalls(
            region, options.Text("zone", $"{region}-h"), options.Text("category", "cloud_essd"), options.Text("performance-level", "PL0"), sizeGib);
    }

    public Dictionary<string, string> Create(string name, string? token)
    {
        Dictionary<string, string> parameters = new()
        {
            ["RegionId"] = Region,
            ["ZoneId"] = Zone,
            ["DiskCategory"] = Category,
            ["Size"] = $"{SizeGib}",
            ["DiskName"] = name,
        };
        if (Category == "cloud_essd")
        {
            parameters["PerformanceLevel"] = PerformanceLevel;
        }

        if (token is not null)
        {
            parameters["ClientToken"] = token;
        }

        return parameters;
    }

    public Dictionary<string, string> Read(string id) => new() { ["RegionId"] = Region, ["DiskIds"] = $"[\"{id}\"]" };

    public static Dictionary<string, string> Resize(string id, long sizeGib) => new() { ["DiskId"] = id, ["NewSize"] = $"{sizeGib}" };

    public static Dictionary<string, string> Delete(string id) => new() { ["DiskId"] = id };

    /// <summary>Every disk of the account in the region, page by page.</summary>
    public async Task<List<ListedDisk>> ListAsync(RetryPolicy policy)
    {
        List<ListedDisk> disks = [];
        var token = "";
        do
        {
            Dictionary<string, string> page = new() { ["RegionId"] = Region, ["MaxResults"] = $"{PageSize}", ["NextToken"] = token };
            var body = Body(await policy.CallAsync(0, "DescribeDisks", page));
            disks.AddRange(DisksOf(body).Select(ListedDisk.Of));
            token = body.TryGetProperty("NextToken", out var next) ? next.GetString() ?? "" : "";
        }
        while (token.Length > 0);
        return disks;
    }

    /// <summary>The total that the first page by number states.</summary>
    public async Task<long> TotalAsync(RetryPolicy policy)
    {
        Dictionary<string, string> page = new() { ["RegionId"] = Region, ["PageNumber"] = "1", ["PageSize"] = "10" };
        return Body(await policy.CallAsync(0, "DescribeDisks", page)).GetProperty("TotalCount").GetInt64();
    }

    public static IEnumerable<JsonElement> DisksOf(JsonElement body) => body.GetProperty("Disks").GetProperty("Disk").EnumerateArray();

    /// <summary>The id that a create was answered with; null where the answer names none.</summary>
    public static string? IdOf(ApiAnswer? answer) =>
        answer is { Succeeded: true } && answer.Body.TryGetProperty("DiskId", out var id) && id.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Creates a disk that a scenario cannot do without.</summary>
    public async Task<string> CreateAsync(RetryPolicy policy, int endpoint, string name)
    {
        var outcome = await policy.CallAsync(endpoint, "CreateDisk", Create(name, name));
        return IdOf(outcome.Answer) ?? throw new InvalidOperationException($"A disk that had to be created: {outcome}");
    }

    /// <summary>The body of a success; anything else ends the scenario.</summary>
    public static JsonElement Body(CallOutcome outcome) =>
        outcome.Succeeded ? outcome.Answer!.Body : throw new InvalidOperationException($"A call that had to succeed: {outcome}");
}
