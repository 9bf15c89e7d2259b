namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>The network actions that take a token or a dry run.</summary>
internal sealed class NetworkTokenCases : ITokenCases
{
    private static readonly (string Name, string Value) OtherRule = ("PortRange", "443/443");
    private static readonly (string, string) BadRule = ("PortRange", "0/0");

    public IEnumerable<TokenCase> Cases =>
    [
        new("vpc", "CreateVpc", caller => Task.FromResult(Vpc(caller)), ("CidrBlock", "172.16.0.0/12"), ("CidrBlock", "10.0.0.1/8")),
        new("vpc", "DeleteVpc", InVpc, ("ForceDelete", "true"), ("VpcId", "vpc-none")),
        new("vpc", "CreateVSwitch", VSwitch, ("CidrBlock", "10.0.1.0/24"), ("CidrBlock", "11.0.0.0/24")),
        new("vpc", "DeleteVSwitch", MadeVSwitch, ("RegionId", ""), ("VSwitchId", "vsw-none")),
        new("ecs", "CreateSecurityGroup", InVpc, ("Description", "another"), ("VpcId", "vpc-none")),
        new("ecs", "AuthorizeSecurityGroup", Rule("SourceCidrIp"), OtherRule, BadRule),
        new("ecs", "AuthorizeSecurityGroupEgress", Rule("DestCidrIp"), OtherRule, BadRule),
        new("ecs", "RevokeSecurityGroup", MadeRules("AuthorizeSecurityGroup", "SourceCidrIp"), OtherRule, BadRule),
        new("ecs", "RevokeSecurityGroupEgress", MadeRules("AuthorizeSecurityGroupEgress", "DestCidrIp"), OtherRule, BadRule),
        new("ecs", "ModifySecurityGroupRule", ChangedRule("AuthorizeSecurityGroup", "SourceCidrIp"), ("Description", "another"), BadRule),
        new("ecs", "ModifySecurityGroupEgressRule", ChangedRule("AuthorizeSecurityGroupEgress", "DestCidrIp"), ("Description", "another"), BadRule),
        new("ecs", "ModifySecurityGroupPolicy", Policy, ("InnerAccessPolicy", "Accept"), ("InnerAccessPolicy", "maybe")),
    ];

    /// <summary>The parameters of a call about a VPC that has just been made.</summary>
    private static async Task<Dictionary<string, string>> InVpc(TokenCaller caller)
    {
        var made = await caller.Ask("CreateVpc", Vpc(caller));
        return new() { ["RegionId"] = caller.Region, ["VpcId"] = made.GetProperty("VpcId").GetString()! };
    }

    private static async Task<Dictionary<string, string>> MadeVSwitch(TokenCaller caller)
    {
        var made = await caller.Ask("CreateVSwitch", await VSwitch(caller));
        return new() { ["RegionId"] = caller.Region, ["VSwitchId"] = made.GetProperty("VSwitchId").GetString()! };
    }

    private static Dictionary<string, string> Vpc(TokenCaller caller) => new() { ["RegionId"] = caller.Region, ["CidrBlock"] = "10.0.0.0/8" };

    private static async Task<Dictionary<string, string>> VSwitch(TokenCaller caller) =>
        new(await InVpc(caller)) { ["ZoneId"] = caller.Region + "-h", ["CidrBlock"] = "10.0.0.0/24" };

    private static Func<TokenCaller, Task<Dictionary<string, string>>> Rule(string side) => async caller =>
    {
        var made = await caller.Ask("CreateSecurityGroup", await InVpc(caller));
        return new()
        {
            ["RegionId"] = caller.Region,
            ["SecurityGroupId"] = made.GetProperty("SecurityGroupId").GetString()!,
            ["IpProtocol"] = "TCP",
            ["PortRange"] = "80/80",
            [side] = "10.0.0.0/8",
        };
    };

    private static Func<TokenCaller, Task<Dictionary<string, string>>> ChangedRule(string authorize, string side) => async caller =>
        new(await MadeRules(authorize, side)(caller)) { ["Description"] = "changed" };

    private static async Task<Dictionary<string, string>> Policy(TokenCaller caller)
    {
        var made = await caller.Ask("CreateSecurityGroup", await InVpc(caller));
        var id = made.GetProperty("SecurityGroupId").GetString()!;
        return new() { ["RegionId"] = caller.Region, ["SecurityGroupId"] = id, ["InnerAccessPolicy"] = "Drop" };
    }

    /// <summary>The group has the other rule too, so that revoking either one has an effect.</summary>
    private static Func<TokenCaller, Task<Dictionary<string, string>>> MadeRules(string authorize, string side) => async caller =>
    {
        var rule = await Rule(side)(caller);
        await caller.Ask(authorize, rule);
        await caller.Ask(authorize, new Dictionary<string, string>(rule) { [OtherRule.Name] = OtherRule.Value });
        return rule;
    };
}
