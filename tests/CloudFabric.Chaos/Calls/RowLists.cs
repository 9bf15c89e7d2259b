using System.Text.Json;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>Whole lists, page by page.</summary>
internal sealed class RowLists(RetryPolicy policy, string region)
{
    private const int PageSizeOfVpcProduct = 50;

    public Task<List<JsonElement>> InstancesAsync() => ByTokenAsync("DescribeInstances", "Instances", "Instance");

    /// <param name="type"><c>data</c>, <c>system</c>, or <c>all</c>.</param>
    public Task<List<JsonElement>> DisksAsync(string type = "all") => ByTokenAsync("DescribeDisks", "Disks", "Disk", KeyValuePair.Create("DiskType", type));

    public Task<List<JsonElement>> GroupsAsync() => ByTokenAsync("DescribeSecurityGroups", "SecurityGroups", "SecurityGroup");

    public Task<List<JsonElement>> VpcsAsync() => ByNumberAsync("DescribeVpcs", "Vpcs", "Vpc");

    public Task<List<JsonElement>> VSwitchesAsync() => ByNumberAsync("DescribeVSwitches", "VSwitches", "VSwitch");

    private async Task<List<JsonElement>> ByTokenAsync(string action, string list, string item, params KeyValuePair<string, string>[] filter)
    {
        List<JsonElement> rows = [];
        var token = "";
        do
        {
            Dictionary<string, string> page = new(filter) { ["RegionId"] = region, ["MaxResults"] = "100", ["NextToken"] = token };
            var body = DiskCalls.Body(await policy.CallAsync(0, action, page));
            rows.AddRange(body.GetProperty(list).GetProperty(item).EnumerateArray());
            token = body.TryGetProperty("NextToken", out var next) ? next.GetString() ?? "" : "";
        }
        while (token.Length > 0);
        return rows;
    }

    private async Task<List<JsonElement>> ByNumberAsync(string action, string list, string item)
    {
        List<JsonElement> rows = [];
        for (var number = 1; ; number++)
        {
            Dictionary<string, string> page = new() { ["RegionId"] = region, ["PageSize"] = $"{PageSizeOfVpcProduct}", ["PageNumber"] = $"{number}" };
            var body = DiskCalls.Body(await policy.CallAsync(0, action, page, api: ApiVersion.Vpc));
            var found = body.GetProperty(list).GetProperty(item).EnumerateArray().ToList();
            rows.AddRange(found);
            if (found.Count < PageSizeOfVpcProduct)
            {
                return rows;
            }
        }
    }
}
