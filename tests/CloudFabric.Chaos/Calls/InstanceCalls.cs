using System.Text.Json;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>What is asked about instances, in official parameters.</summary>
internal sealed record InstanceCalls(string Region, string VSwitchId, string SecurityGroupId, string ImageId)
{
    /// <summary>Two processors and 8 GiB.</summary>
    public const string Type = "ecs.g7.large";

    private const int PageSize = 100;

    /// <summary>Makes a network in the zone.</summary>
    public static async Task<InstanceCalls> MakeAsync(FabricClients clients, string region, string zone)
    {
        var vpc = await AskAsync(ApiVersion.Vpc, "CreateVpc", "VpcId", ("CidrBlock", "10.0.0.0/8"));
        var vswitch = await AskAsync(ApiVersion.Vpc, "CreateVSwitch", "VSwitchId", ("VpcId", vpc), ("ZoneId", zone), ("CidrBlock", "10.0.0.0/16"));
        var group = await AskAsync(ApiVersion.Ecs, "CreateSecurityGroup", "SecurityGroupId", ("VpcId", vpc));
        var images = await clients[0].CallAsync(ApiVersion.Ecs, "DescribeImages", [new("RegionId", region), new("PageSize", "1"), new("Architecture", "x86_64")]);
        var image = images.Body.GetProperty("Images").GetProperty("Image")[0].GetProperty(nameof(ImageId)).GetString()!;
        return new InstanceCalls(region, vswitch, group, image);

        async Task<string> AskAsync(ApiVersion api, string action, string id, params (string Name, string Value)[] parameters)
        {
            var answer = await clients[0].CallAsync(api, action, parameters.Append(("RegionId", region)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
            return answer.Succeeded ? answer.Body.GetProperty(id).GetString()! : throw new InvalidOperationException($"{action} had to succeed: {answer}");
        }
    }

    public Dictionary<string, string> Run(int amount, string token) => new()
    {
        ["RegionId"] = Region,
        ["InstanceType"] = Type,
        ["ImageId"] = ImageId,
        ["VSwitchId"] = VSwitchId,
        ["SecurityGroupId"] = SecurityGroupId,
        ["SystemDisk.Category"] = "cloud_essd",
        ["SystemDisk.Size"] = "40",
        ["Amount"] = $"{amount}",
        ["ClientToken"] = token,
    };

    public Dictionary<string, string> Read(string id) => new() { ["RegionId"] = Region, ["InstanceIds"] = $"[\"{id}\"]" };

    public static Dictionary<string, string> One(string id) => new() { ["InstanceId"] = id };

    public static Dictionary<string, string> Delete(string id) => new() { ["InstanceId"] = id, ["Force"] = "true" };

    public static IReadOnlyList<string> IdsOf(CallOutcome outcome) =>
        [.. outcome.Answer!.Body.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet").EnumerateArray().Select(id => id.GetString()!)];

    /// <summary>Every instance of the account in the region, page by page.</summary>
    public async Task<List<string>> ListAsync(RetryPolicy policy)
    {
        List<string> ids = [];
        var token = "";
        do
        {
            Dictionary<string, string> page = new() { ["RegionId"] = Region, ["MaxResults"] = $"{PageSize}", ["NextToken"] = token };
            var outcome = await policy.CallAsync(0, "DescribeInstances", page);
            var body = outcome.Succeeded ? outcome.Answer!.Body : throw new InvalidOperationException($"A call that had to succeed: {outcome}");
            ids.AddRange(InstancesOf(body).Select(instance => instance.GetProperty("InstanceId").GetString()!));
            token = body.TryGetProperty("NextToken", out var next) ? next.GetString() ?? "" : "";
        }
        while (token.Length > 0);
        return ids;
    }

    public static IEnumerable<JsonElement> InstancesOf(JsonElement body) => body.GetProperty("Instances").GetProperty("Instance").EnumerateArray();
}
