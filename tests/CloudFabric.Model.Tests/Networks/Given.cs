using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

/// <summary>A caller, an instant and networks for tests, each replaceable.</summary>
internal static class Given
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";
    public const string VpcId = "vpc-bp1aaaaaaaaaaaaaaaaaa";
    public const string VSwitchId = "vsw-bp1aaaaaaaaaaaaaaaaaa";
    public const string GroupId = "sg-bp1aaaaaaaaaaaaaaaaa";
    public const string OtherGroupId = "sg-bp1bbbbbbbbbbbbbbbbb";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly NetworkQuotas Quotas = new(10, 2, 5, 10, 3);

    public static DecisionContext Context(ResourceKey key, DateTimeOffset? now = null, string account = Account) =>
        new(key, account, now ?? Noon, Timing.Realistic, 1);

    public static VpcState Vpc(string cidr = "10.0.0.0/8", params string[] secondary) => new(
        Account, Region, VpcId, CidrBlock.Parse(cidr), Noon.AddHours(-1), new StatusTrack("Pending", Noon.AddHours(-1), "Available"))
    {
        SecondaryBlocks = [.. secondary.Select(CidrBlock.Parse)],
    };

    public static VSwitchState VSwitch(string cidr = "10.0.0.0/24") => new(
        Account, Region, VSwitchId, VpcId, Zone, CidrBlock.Parse(cidr), Noon.AddHours(-1), new StatusTrack("Pending", Noon.AddHours(-1), "Available"));

    public static SecurityGroupState Group() => new(Account, Region, GroupId, VpcId, "normal", Noon.AddHours(-1));

    public static Decision<VpcState, VpcResult> Decide(VpcState? state, VpcCommand command, DateTimeOffset? now = null, string account = Account) =>
        VpcMachine.Decide(state, command, Context(NetworkIds.Vpc.Key(Region, VpcId), now, account));

    public static Decision<VSwitchState, VSwitchResult> Decide(VSwitchState? state, VSwitchCommand command, DateTimeOffset? now = null, string account = Account) =>
        VSwitchMachine.Decide(state, command, Context(NetworkIds.VSwitch.Key(Region, VSwitchId), now, account));

    public static Decision<SecurityGroupState, SecurityGroupResult> Decide(SecurityGroupState? state, SecurityGroupCommand command, string account = Account) =>
        SecurityGroupMachine.Decide(state, command, Context(NetworkIds.SecurityGroup.Key(Region, GroupId), null, account));
}
