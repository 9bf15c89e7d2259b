using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the network scenario must show.</summary>
internal static class NetworkAssertions
{
    private static readonly string[] Planned = ["vpc", "tables", "tags", "vswitch", "group", "group tags"];

    public static void Creating(Steps steps)
    {
        Assert.NotEmpty(steps["regions"].List("Regions", "Region"));
        Assert.All(["VpcId", "VRouterId", "RouteTableId"], name => Assert.Equal(steps["create vpc"].Text(name), steps["create vpc again"].Text(name)));
        DiskAssertions.Fails(steps["create vpc other"], 400, "IdempotentParameterMismatch");
        Assert.Equal(steps["create vswitch"].Text("VSwitchId"), steps["create vswitch again"].Text("VSwitchId"));
        Assert.Equal(steps["create group"].Text("SecurityGroupId"), steps["create group again"].Text("SecurityGroupId"));
    }

    /// <summary>What was asked for is what is read, and reading it again shows the same.</summary>
    public static void Planning(Steps steps)
    {
        var vpc = steps["first vpc"];
        Assert.Equal(("Available", "10.0.0.0/8", "scenario"), (vpc.Text("Status"), vpc.Text("CidrBlock"), vpc.Text("Description")));
        Assert.Equal([steps["create vswitch"].Text("VSwitchId")], vpc.List("VSwitchIds", "VSwitchId").Select(id => id.GetString()));
        var table = Assert.Single(steps["first tables"].List("RouterTableList", "RouterTableListType"));
        Assert.Equal(steps["create vpc"].Text("RouteTableId"), Text(table, "RouteTableId"));
        Assert.Equal("team", Text(Assert.Single(steps["first tags"].List("TagResources", "TagResource")), "TagKey"));
        Assert.Equal(("Available", "10.1.0.0/24"), (steps["first vswitch"].Text("Status"), steps["first vswitch"].Text("CidrBlock")));
        Assert.Equal(252, steps["first vswitch"].Body.GetProperty("AvailableIpAddressCount").GetInt32());
        Assert.Equal(
            ["egress 10.0.0.0/8", "ingress 0.0.0.0/0"],
            steps["first group"].List("Permissions", "Permission")
                .Select(rule => $"{Text(rule, "Direction")} {Text(rule, "SourceCidrIp")}{Text(rule, "DestCidrIp")}"));
        Assert.All(Planned, name => Assert.Equal(WithoutRequest(steps[$"first {name}"]), WithoutRequest(steps[$"second {name}"])));
    }

    public static void Listing(Steps steps)
    {
        var vpcId = steps["create vpc"].Text("VpcId");
        Assert.Equal(vpcId, Text(Assert.Single(steps["vpcs"].List("Vpcs", "Vpc")), "VpcId"));
        Assert.Equal(vpcId, Text(Assert.Single(steps["vswitches"].List("VSwitches", "VSwitch")), "VpcId"));
        Assert.Equal(2, Assert.Single(steps["groups"].List("SecurityGroups", "SecurityGroup")).GetProperty("RuleCount").GetInt32());
        Assert.Equal(
            ["10.1.0.0/24", "100.64.0.0/10"], steps["entries"].List("RouteEntrys", "RouteEntry").Select(entry => Text(entry, "DestinationCidrBlock")));
        Assert.Single(steps["old tables"].List("RouteTables", "RouteTable"));
        Assert.EndsWith("-2", steps["modified"].Text("VpcName"));
        Assert.Equal(["192.168.0.0/16"], steps["modified"].List("SecondaryCidrBlocks", "SecondaryCidrBlock").Select(block => block.GetString()));
        Assert.True(steps["remove block"].Succeeded);
        Assert.Equal("rg-scenario", Text(Assert.Single(steps["joined"].List("SecurityGroups", "SecurityGroup")), "ResourceGroupId"));
    }

    public static void Mistakes(Steps steps, bool isUntyped)
    {
        DiskAssertions.Fails(steps["overlap"], 400, "InvalidCidrBlock.Overlapped");
        DiskAssertions.Fails(steps["outside"], 400, "InvalidParameter");
        DiskAssertions.Fails(steps["no rule"], 400, "InvalidIpPortRange.Malformed");
        DiskAssertions.Fails(steps["busy with vswitch"], 400, "DependencyViolation.VSwitch");
        if (isUntyped)
        {
            Assert.Single(steps["old vpcs"].List("Vpcs", "Vpc"));
            DiskAssertions.Fails(steps["dry delete"], 400, "DryRunOperation");
        }
    }

    public static void Destroying(Steps steps)
    {
        Assert.Empty(steps["empty group"].List("Permissions", "Permission"));
        DiskAssertions.Fails(steps["busy with group"], 400, "DependencyViolation.SecurityGroup");
        Assert.All(["untag vpc", "delete vswitch", "delete group", "delete vpc"], name => Assert.True(steps[name].Succeeded, name));
        DiskAssertions.Fails(steps["gone vpc"], 404, "InvalidVpcId.NotFound");
        DiskAssertions.Fails(steps["gone vswitch"], 404, "InvalidVSwitchId.NotFound");
        DiskAssertions.Fails(steps["gone group"], 404, "InvalidSecurityGroupId.NotFound");
        Assert.Empty(steps["gone vpcs"].List("Vpcs", "Vpc"));
    }

    /// <summary>Nothing was said that the official answers do not have.</summary>
    public static void Shapes(Steps steps)
    {
        var contracts = ApiContracts.Official();
        var answers = steps.All.Where(step => step.Succeeded && contracts.Knows(step.Product, step.Action)).ToList();
        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 20);
        Assert.All(answers, step => Assert.Empty(contracts.Check(step.Product, step.Action, step.Body)));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> WithoutRequest(Step step) =>
        step.Succeeded ? step.Body.EnumerateObject().Where(field => field.Name != "RequestId").Select(field => field.ToString()) : [step.Line.ToString()];
}
