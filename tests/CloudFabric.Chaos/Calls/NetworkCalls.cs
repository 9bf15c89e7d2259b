using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>Makes the networks that a scenario cannot do without, each until decided; a refusal ends the scenario. Thread safe.</summary>
internal sealed class NetworkCalls(RetryPolicy policy, string region)
{
    private int _number;

    public Task<string> MakeVpcAsync(string block) => MakeAsync(ApiVersion.Vpc, "CreateVpc", "VpcId", new() { ["CidrBlock"] = block });

    public Task<string> MakeVSwitchAsync(string vpc, string zone, string block) => MakeAsync(
        ApiVersion.Vpc, "CreateVSwitch", "VSwitchId", new() { ["VpcId"] = vpc, ["ZoneId"] = zone, ["CidrBlock"] = block });

    /// <param name="vpc">Its VPC.</param>
    /// <param name="type"><c>normal</c>, or <c>enterprise</c> for tens of thousands of members.</param>
    public Task<string> MakeGroupAsync(string vpc, string type = "normal") => MakeAsync(
        ApiVersion.Ecs, "CreateSecurityGroup", "SecurityGroupId", new() { ["VpcId"] = vpc, ["SecurityGroupType"] = type });

    private async Task<string> MakeAsync(ApiVersion api, string action, string id, Dictionary<string, string> parameters)
    {
        parameters["RegionId"] = region;
        parameters["ClientToken"] = $"network-{Interlocked.Increment(ref _number)}";
        return DiskCalls.Body(await policy.CallAsync(0, action, parameters, api: api)).GetProperty(id).GetString()!;
    }
}
