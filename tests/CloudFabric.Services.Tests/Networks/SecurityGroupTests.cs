using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Networks;

public sealed class SecurityGroupTests(NetworkFabric fabric) : IClassFixture<NetworkFabric>
{
    [Fact]
    public async Task Rules_show_as_they_were_authorized_until_they_are_revoked()
    {
        var group = await fabric.MakeGroup(await fabric.MakeVpc());
        Assert.Null((await Authorize(group, Tcp("22/22"))).Fault);
        Assert.Null((await Authorize(group, Tcp("22/22"), Tcp("80/80") with { Policy = "drop", Priority = "5" })).Fault);
        Assert.Null((await fabric.OfEcs<Nothing>(new AuthorizeSecurityGroupEgressRequest
        {
            RegionId = NetworkFabric.Region, SecurityGroupId = group, IpProtocol = "tcp", PortRange = "443/443", DestCidrIp = "10.0.0.0/8",
        })).Fault);

        var shown = await Rules(group);
        Assert.Equal(["443/443 egress", "80/80 ingress", "22/22 ingress"], shown.Select(rule => $"{rule.PortRange} {rule.Direction}"));
        Assert.Equal(("TCP", "Drop", "5", "10.0.0.0/8"), (shown[1].IpProtocol, shown[1].Policy, shown[1].Priority, shown[1].SourceCidrIp));
        Assert.Equal("10.0.0.0/8", shown[0].DestCidrIp);

        Assert.Null((await Revoke(group, Tcp("22/22"))).Fault);
        Assert.Null((await Revoke(group, Tcp("22/22"))).Fault);
        Assert.Null((await fabric.OfEcs<Nothing>(
            new RevokeSecurityGroupRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, SecurityGroupRuleId = [shown[1].SecurityGroupRuleId] })).Fault);
        Assert.Equal(["443/443"], (await Rules(group)).Select(rule => rule.PortRange));
        Assert.Null((await fabric.OfEcs<Nothing>(new RevokeSecurityGroupEgressRequest
        {
            RegionId = NetworkFabric.Region, SecurityGroupId = group, IpProtocol = "tcp", PortRange = "443/443", DestCidrIp = "10.0.0.0/8",
        })).Fault);
        Assert.Empty(await Rules(group));
    }

    [Fact]
    public async Task Rule_shows_as_it_was_changed()
    {
        var vpc = await fabric.MakeVpc();
        var (group, other) = (await fabric.MakeGroup(vpc), await fabric.MakeGroup(vpc));
        Assert.Null((await Authorize(group, Tcp("22/22"))).Fault);
        Assert.Null((await fabric.OfEcs<Nothing>(new AuthorizeSecurityGroupEgressRequest
        {
            RegionId = NetworkFabric.Region, SecurityGroupId = group, IpProtocol = "tcp", PortRange = "443/443", DestCidrIp = "10.0.0.0/8",
        })).Fault);
        var change = new ModifySecurityGroupRuleRequest
        {
            RegionId = NetworkFabric.Region, SecurityGroupId = group, IpProtocol = "tcp", Description = "changed", PortRange = "22/22", SourceCidrIp = "10.0.0.0/8",
        };
        var egress = new ModifySecurityGroupEgressRuleRequest
        {
            RegionId = NetworkFabric.Region, SecurityGroupId = group, IpProtocol = "tcp", Description = "changed", PortRange = "443/443", DestCidrIp = "10.0.0.0/8",
        };

        Assert.Null((await fabric.OfEcs<Nothing>(change)).Fault);
        Assert.Null((await fabric.OfEcs<Nothing>(egress)).Fault);

        var shown = await Rules(group);
        Assert.Equal(["443/443 changed", "22/22 changed"], shown.Select(rule => $"{rule.PortRange} {rule.Description}"));
        var byId = new ModifySecurityGroupRuleRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, SecurityGroupRuleId = shown[1].SecurityGroupRuleId, SourceGroupId = other };
        Assert.Null((await fabric.OfEcs<Nothing>(byId)).Fault);
        Assert.Equal((other, "22/22"), ((await Rules(group))[1].SourceGroupId, (await Rules(group))[1].PortRange));
        Assert.Equal("InvalidSourceGroupId.NotFound", (await fabric.OfEcs<Nothing>(byId with { SourceGroupId = "sg-gone" })).Fault?.Code);
        Assert.Equal("InvalidPrefixListId.NotFound", (await fabric.OfEcs<Nothing>(byId with { SourcePrefixListId = "pl-1" })).Fault?.Code);
    }

    [Fact]
    public async Task Members_are_apart_once_the_policy_says_so()
    {
        var group = await fabric.MakeGroup(await fabric.MakeVpc());
        Assert.Equal("Accept", (await Attribute(group)).InnerAccessPolicy);

        var request = new ModifySecurityGroupPolicyRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, InnerAccessPolicy = "drop" };
        Assert.Null((await fabric.OfEcs<Nothing>(request)).Fault);

        Assert.Equal("Drop", (await Attribute(group)).InnerAccessPolicy);
    }

    [Fact]
    public async Task Group_that_a_rule_refers_to_stays()
    {
        var vpc = await fabric.MakeVpc();
        var (one, two) = (await fabric.MakeGroup(vpc), await fabric.MakeGroup(vpc));
        var rule = new IngressPermission { IpProtocol = "all", PortRange = "-1/-1", SourceGroupId = two };
        Assert.Null((await Authorize(one, rule, rule with { SourceGroupId = one })).Fault);

        Assert.Equal("DependencyViolation", (await fabric.DeleteGroup(two)).Fault?.Code);
        Assert.Null((await fabric.DeleteGroup(one)).Fault);
        Assert.Null((await fabric.DeleteGroup(two)).Fault);
    }

    [Fact]
    public async Task Rule_to_a_group_of_another_VPC_or_to_none_is_refused()
    {
        var group = await fabric.MakeGroup(await fabric.MakeVpc());
        var other = await fabric.MakeGroup(await fabric.MakeVpc());
        var rule = new IngressPermission { IpProtocol = "all", PortRange = "-1/-1", SourceGroupId = other };
        var outgoing = new EgressPermission { IpProtocol = "all", PortRange = "-1/-1", DestGroupId = "sg-gone" };

        Assert.Equal("InvalidSourceGroupId.Mismatch", (await Authorize(group, rule)).Fault?.Code);
        Assert.Equal("InvalidDestGroupId.NotFound", (await fabric.OfEcs<Nothing>(
            new AuthorizeSecurityGroupEgressRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, Permissions = [outgoing] })).Fault?.Code);
        Assert.Equal("InvalidPrefixListId.NotFound", (await Authorize(group, rule with { SourcePrefixListId = "pl-1" })).Fault?.Code);
    }

    [Fact]
    public async Task Group_with_a_member_stays_and_counts_it()
    {
        var vpc = await fabric.MakeVpc();
        var vswitch = await fabric.MakeVSwitch(vpc, "10.0.0.0/24");
        var group = await fabric.MakeGroup(vpc);
        var key = NetworkIds.SecurityGroup.Key(NetworkFabric.Region, group);
        (await fabric.Take(NetworkFabric.Subnet(vpc, vswitch, "10.0.0.0/24"), "i-member", key)).Value();

        var view = Assert.Single((await List(new() { SecurityGroupId = group, IsQueryEcsCount = true })).SecurityGroups.SecurityGroup);
        Assert.Equal((1, 1_999), (view.EcsCount, view.AvailableInstanceAmount));
        Assert.Equal("DependencyViolation", (await fabric.DeleteGroup(group)).Fault?.Code);
        (await fabric.Taker("i-member", new LeaveAddress())).Value();
        Assert.Null((await fabric.DeleteGroup(group)).Fault);
    }

    [Fact]
    public async Task DescribeSecurityGroups_counts_members_only_where_it_is_asked_to()
    {
        var group = await fabric.MakeGroup(await fabric.MakeVpc());
        using var nowhere = new StoreReader(new StoreOptions { Kind = StoreKind.Memory, Folder = "/nowhere" });
        var action = ActivatorUtilities.CreateInstance<DescribeSecurityGroups>(fabric.Cluster.Services, nowhere);
        var request = new DescribeSecurityGroupsRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group };
        var call = Calls.By(new Identity("1000000000000001"));

        var view = Assert.Single((await action.Handle(request, call)).Value().SecurityGroups.SecurityGroup);

        Assert.Equal((group, null), (view.SecurityGroupId, view.EcsCount));
        await Assert.ThrowsAsync<StoreException>(async () => await action.Handle(request with { IsQueryEcsCount = true }, call));
    }

    [Fact]
    public async Task DescribeSecurityGroupAttribute_pages_by_token_and_refuses_a_damaged_one()
    {
        var group = await fabric.MakeGroup(await fabric.MakeVpc());
        Assert.Null((await Authorize(group, Tcp("1/1"), Tcp("2/2"), Tcp("3/3"))).Fault);
        var request = new DescribeSecurityGroupAttributeRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, MaxResults = 2 };

        var first = (await fabric.OfEcs<DescribeSecurityGroupAttributeResponse>(request)).Value();
        var second = (await fabric.OfEcs<DescribeSecurityGroupAttributeResponse>(request with { NextToken = first.NextToken })).Value();

        Assert.Equal(["3/3", "2/2", "1/1"], first.Permissions.Permission.Concat(second.Permissions.Permission).Select(rule => rule.PortRange));
        Assert.Empty(second.NextToken);
        Assert.Equal("InvalidParameter.NextToken", (await fabric.OfEcs<object>(request with { NextToken = "damaged" })).Fault?.Code);
    }

    [Fact]
    public async Task DescribeSecurityGroups_filters_and_pages()
    {
        var vpc = await fabric.MakeVpc();
        var made = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            made.Insert(0, await fabric.MakeGroup(vpc, $"web-{i}-group"));
        }

        Assert.Equal(made, Ids(await List(new() { VpcId = vpc, PageSize = 100 })));
        Assert.Equal([made[^2]], Ids(await List(new() { VpcId = vpc, SecurityGroupName = "web-1-group" })));
        Assert.Empty(Ids(await List(new() { VpcId = vpc, SecurityGroupName = "web-1" })));
        Assert.Equal([made[0], made[1], made[^2]], Ids(await List(new() { VpcId = vpc, SecurityGroupName = "web-1", FuzzyQuery = true })));
        Assert.Equal([made[3]], Ids(await List(new() { SecurityGroupIds = $"[\"{made[3]}\",\"sg-gone\"]" })));
        Assert.Empty(Ids(await List(new() { SecurityGroupIds = "[]" })));
        Assert.Empty(Ids(await List(new() { VpcId = vpc, SecurityGroupType = "enterprise" })));
        var first = await List(new() { VpcId = vpc, MaxResults = 10 });
        Assert.Null(first.TotalCount);
        Assert.Equal(made, Ids(first).Concat(Ids(await List(new() { VpcId = vpc, NextToken = first.NextToken }))));
        Assert.Equal("InvalidSecurityGroupIds.Malformed", (await fabric.OfEcs<object>(
            new DescribeSecurityGroupsRequest { RegionId = NetworkFabric.Region, SecurityGroupIds = "sg-1" })).Fault?.Code);
    }

    private static IEnumerable<string> Ids(DescribeSecurityGroupsResponse page) => page.SecurityGroups.SecurityGroup.Select(group => group.SecurityGroupId);

    private static IngressPermission Tcp(string ports) => new() { IpProtocol = "tcp", PortRange = ports, SourceCidrIp = "10.0.0.0/8" };

    private Task<Outcome<Nothing>> Authorize(string group, params IngressPermission[] rules) => fabric.OfEcs<Nothing>(
        new AuthorizeSecurityGroupRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, Permissions = rules });

    private Task<Outcome<Nothing>> Revoke(string group, params IngressPermission[] rules) => fabric.OfEcs<Nothing>(
        new RevokeSecurityGroupRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group, Permissions = rules });

    private async Task<DescribeSecurityGroupsResponse> List(DescribeSecurityGroupsRequest request) =>
        (await fabric.OfEcs<DescribeSecurityGroupsResponse>(request with { RegionId = NetworkFabric.Region })).Value();

    private async Task<IReadOnlyList<PermissionView>> Rules(string group) => (await Attribute(group)).Permissions.Permission;

    private async Task<DescribeSecurityGroupAttributeResponse> Attribute(string group) => (await fabric.OfEcs<DescribeSecurityGroupAttributeResponse>(
        new DescribeSecurityGroupAttributeRequest { RegionId = NetworkFabric.Region, SecurityGroupId = group })).Value();
}
