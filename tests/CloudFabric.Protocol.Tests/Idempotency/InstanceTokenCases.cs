namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>The instance actions that take a token or a dry run.</summary>
internal sealed class InstanceTokenCases : ITokenCases
{
    private static readonly (string, string) NoInstance = ("InstanceId", "i-bp100000000000000000");
    private static readonly (string, string) NoFirst = ("InstanceId.1", "i-bp100000000000000000");

    public IEnumerable<TokenCase> Cases =>
    [
        new("ecs", "RunInstances", Launch, ("Amount", "2"), ("ImageId", "m-none")),
        new("ecs", "CreateInstance", Launch, ("Description", "another"), ("ImageId", "m-none")),
        new("ecs", "StartInstance", Stopped, ("InitLocalDisk", "false"), NoInstance),
        new("ecs", "StopInstance", Running, ("ForceStop", "true"), NoInstance),
        new("ecs", "RebootInstance", Running, ("ForceStop", "true"), NoInstance),
        new("ecs", "DeleteInstance", Stopped, ("Force", "true"), NoInstance),
        new("ecs", "StartInstances", Several(Stopped), ("BatchOptimization", "AllTogether"), NoFirst),
        new("ecs", "StopInstances", Several(Running), ("ForceStop", "true"), NoFirst),
        new("ecs", "RebootInstances", Several(Running), ("ForceReboot", "true"), NoFirst),
        new("ecs", "DeleteInstances", Several(Stopped), ("Force", "true"), NoFirst),
        new("ecs", "ModifyInstanceNetworkSpec", Open, ("InternetMaxBandwidthOut", "20"), NoInstance),
        new("ecs", "ModifyInstanceSpec", With(Stopped, "InstanceType", "ecs.g7.xlarge"), ("InstanceType", "ecs.g7.2xlarge"), NoInstance),
    ];

    private static async Task<Dictionary<string, string>> Open(TokenCaller caller) =>
        new(await Running(caller)) { ["InternetMaxBandwidthOut"] = "10", ["AllocatePublicIp"] = "true" };

    private static Func<TokenCaller, Task<Dictionary<string, string>>> With(
        Func<TokenCaller, Task<Dictionary<string, string>>> prepare, string name, string value) =>
        async caller => new(await prepare(caller)) { [name] = value };

    private static Func<TokenCaller, Task<Dictionary<string, string>>> Several(Func<TokenCaller, Task<Dictionary<string, string>>> prepare) => async caller =>
    {
        var parameters = await prepare(caller);
        parameters["InstanceId.1"] = parameters["InstanceId"];
        parameters.Remove("InstanceId");
        return parameters;
    };

    private static async Task<Dictionary<string, string>> Running(TokenCaller caller) => Named(caller, await Made(caller));

    private static async Task<Dictionary<string, string>> Stopped(TokenCaller caller)
    {
        var parameters = Named(caller, await Made(caller));
        await caller.Ask("StopInstance", parameters);
        return parameters;
    }

    private static async Task<string> Made(TokenCaller caller)
    {
        var made = await caller.Ask("RunInstances", await Launch(caller));
        return made.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString()!;
    }

    private static Dictionary<string, string> Named(TokenCaller caller, string id) => new() { ["RegionId"] = caller.Region, ["InstanceId"] = id };

    private static async Task<Dictionary<string, string>> Launch(TokenCaller caller)
    {
        var vpc = (await caller.Ask("CreateVpc", new Dictionary<string, string> { ["RegionId"] = caller.Region, ["CidrBlock"] = "10.0.0.0/8" }))
            .GetProperty("VpcId").GetString()!;
        var zone = caller.Region + "-h";
        var vswitch = await caller.Ask(
            "CreateVSwitch",
            new Dictionary<string, string> { ["RegionId"] = caller.Region, ["VpcId"] = vpc, ["ZoneId"] = zone, ["CidrBlock"] = "10.0.0.0/24" });
        var group = await caller.Ask("CreateSecurityGroup", new Dictionary<string, string> { ["RegionId"] = caller.Region, ["VpcId"] = vpc });
        var images = await caller.Ask("DescribeImages", new Dictionary<string, string> { ["RegionId"] = caller.Region, ["Architecture"] = "x86_64" });
        return new()
        {
            ["RegionId"] = caller.Region,
            ["InstanceType"] = "ecs.g7.large",
            ["ImageId"] = images.GetProperty("Images").GetProperty("Image")[0].GetProperty("ImageId").GetString()!,
            ["VSwitchId"] = vswitch.GetProperty("VSwitchId").GetString()!,
            ["SecurityGroupId"] = group.GetProperty("SecurityGroupId").GetString()!,
            ["SystemDisk.Category"] = "cloud_essd",
        };
    }
}
