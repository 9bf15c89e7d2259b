using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Routing;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>The official names as a file and as the gateway answers them.</summary>
public sealed class OfficialActionsTests
{
    private static readonly List<OfficialAction> Actions = OfficialActions.Load();

    /// <summary>What the official clients have, each product at one version.</summary>
    private static readonly string[] Counts =
    [
        "Alb 2020-06-16 85", "BssOpenApi 2017-12-14 100", "CS 2015-12-15 148", "Cbn 2017-09-12 150", "Cms 2019-01-01 164",
        "Ecs 2014-05-26 381", "Ims 2019-08-15 98", "Kms 2016-01-20 86", "Location 2015-06-12 6", "Nlb 2022-04-30 50",
        "Ram 2015-05-01 66", "ResourceManager 2020-03-31 114", "Slb 2014-05-15 93", "Sts 2015-04-01 4", "Tag 2018-08-28 33",
        "Vpc 2016-04-28 406", "VpcPeer 2022-01-01 11", "Workorder 2021-06-10 12", "adcp 2022-01-01 24", "ebs 2021-07-30 65",
    ];

    [Fact]
    public void Load_every_product_is_complete() => Assert.Equal(
        Counts,
        Actions.GroupBy(action => $"{action.Product} {action.Version}").Select(group => $"{group.Key} {group.Count()}"));

    [Fact]
    public void Load_order_is_that_of_the_names() => Assert.Equal(
        Actions.OrderBy(action => $"{action.Product} {action.Version} {action.Name}", StringComparer.Ordinal), Actions);

    /// <summary>A version and a name are one operation, whichever products share the version; nothing else tells these apart.</summary>
    [Fact]
    public void Load_version_and_name_stand_for_one_action() =>
        Assert.Empty(Actions.GroupBy(action => (action.Version, action.Name)).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Load_actions_of_the_container_service_all_have_their_paths()
    {
        Assert.All(Actions, action => Assert.Equal(action.Product == "CS", action.Path.StartsWith('/') && action.Verbs.Length > 0));
        Assert.Contains(Actions, action => action is { Name: "AttachInstances", Verbs: ["POST"], Path: "/clusters/{ClusterId}/attach" });
    }

    [Theory]
    [InlineData("2014-05-26", "DescribeVpcs", "Ecs")]
    [InlineData("2016-04-28", "DescribeVpcs", "Vpc")]
    [InlineData("2014-05-26", "DescribeRegions", "Ecs")]
    [InlineData("2016-04-28", "DescribeRegions", "Vpc")]
    [InlineData("2021-07-30", "DescribeRegions", "ebs")]
    [InlineData("2022-01-01", "DescribeRegions", "adcp")]
    [InlineData("2018-08-28", "DescribeRegions", "Tag")]
    [InlineData("2015-06-12", "DescribeRegions", "Location")]
    [InlineData("2022-01-01", "DescribeHubClusters", "adcp")]
    [InlineData("2022-01-01", "ListVpcPeerConnections", "VpcPeer")]
    [InlineData("2015-05-01", "GetRole", "Ram")]
    [InlineData("2018-08-28", "TagResources", "Tag")]
    [InlineData("2016-04-28", "UnTagResources", "Vpc")]
    [InlineData("2014-05-26", "UntagResources", "Ecs")]
    public async Task Find_official_action_is_refused_as_that_of_its_product(string version, string action, string product)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get($"/?Version={version}&Action={action}");

        Assert.Equal((400, "UnsupportedOperation"), (answer.Status, answer.Code));
        Assert.Contains($"{action} of {product} {version} exists", answer["Message"]);
    }

    [Theory]
    [InlineData("2016-04-28", "UntagResources", 404, "InvalidAction.NotFound")]
    [InlineData("2014-05-26", "UnTagResources", 404, "InvalidAction.NotFound")]
    [InlineData("2016-04-28", "describeVpcs", 404, "InvalidAction.NotFound")]
    [InlineData("2022-01-01", "DescribeVpcs", 404, "InvalidAction.NotFound")]
    [InlineData("2016-04-29", "DescribeVpcs", 400, "InvalidVersion")]
    public async Task Find_name_that_the_version_does_not_have_is_refused(string version, string action, int status, string code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get($"/?Version={version}&Action={action}");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }
}
