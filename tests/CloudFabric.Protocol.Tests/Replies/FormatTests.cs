using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;
using CloudFabric.Protocol.Tests.Wire;

namespace CloudFabric.Protocol.Tests.Replies;

public sealed class FormatTests
{
    private const string Snapshots = "/?Version=2014-05-26&Action=DescribeSnapshots";

    private const string Acs3 = "ACS3-HMAC-SHA256 Credential=a";

    [Theory]
    [InlineData("&Format=XML", "", "", true)]
    [InlineData("&Format=xml", "", "", true)]
    [InlineData("&Format=JSON", "", "", false)]
    [InlineData("&Format=json", "", "application/xml", false)]
    [InlineData("", "", "", false)]
    [InlineData("", "", "text/xml", true)]
    [InlineData("", "", "*/*", false)]
    [InlineData("&Format=bogus", "", "", false)]
    [InlineData("&Signature=x", "", "", true)]
    [InlineData("&Signature=x", "", "application/json", false)]
    [InlineData("&Signature=x&Format=JSON", "", "", false)]
    [InlineData("&Signature=x&Format=bogus", "", "", true)]
    [InlineData("", Acs3, "", false)]
    [InlineData("&Format=XML", Acs3, "application/json", false)]
    [InlineData("", Acs3, "application/xml", true)]
    public async Task Case_19_format_is_what_the_generation_of_the_call_says(string query, string authorization, string accept, bool xml)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        (string, string)[] headers =
            [("Authorization", authorization), ("Accept", accept), ("x-acs-action", "DescribeSnapshots"), ("x-acs-version", "2014-05-26")];

        var answer = await server.Get(Snapshots + query, headers);
        var refused = await server.Get(Snapshots + query + "&DryRun=perhaps", headers);

        Assert.Equal(xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8", answer.ContentType);
        Assert.Equal((answer.ContentType, "InvalidParameter.DryRun"), (refused.ContentType, refused.Code));
        Assert.Equal((answer.RequestId, refused.RequestId), (answer["RequestId"], refused["RequestId"]));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("acs test:x", "", false)]
    [InlineData("acs test:x", "application/json", false)]
    [InlineData("acs test:x", "application/xml", true)]
    [InlineData("", "application/json, application/xml", false)]
    public async Task Case_19_path_is_answered_as_accept_says(string authorization, string accept, bool xml)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(
            HttpMethod.Post, "/clusters/c1/nodepools?Format=XML", null, ("Authorization", authorization), ("Accept", accept));

        Assert.Equal((200, xml), (answer.Status, answer.IsXml));
        Assert.Equal("c1", answer["cluster_id"]);
    }

    [Fact]
    public async Task Case_19_wrapped_and_plain_lists_are_repeated_elements()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get(Snapshots + "&Format=XML");

        Assert.Equal(
            "<?xml version='1.0' encoding='UTF-8'?><DescribeSnapshotsResponse>"
            + $"<RequestId>{answer.RequestId}</RequestId>"
            + "<Snapshots>"
            + "<Snapshot><SnapshotId>s-1</SnapshotId><Encrypted>true</Encrypted><Size>0.5</Size>"
            + "<Description>a&lt;b&gt;&amp;\"c'&#13;\n\uFFFDé😀</Description></Snapshot>"
            + "<Snapshot><SnapshotId>s-2</SnapshotId><Encrypted>false</Encrypted><Size>12</Size></Snapshot>"
            + "</Snapshots>"
            + "<Names>x</Names><Names>y</Names>"
            + "<None></None>"
            + "</DescribeSnapshotsResponse>",
            answer.Text);
        Assert.Equal("a<b>&\"c'\r\n\uFFFDé😀", answer.Xml.Element("Snapshots")!.Element("Snapshot")!.Element("Description")!.Value);
    }

    [Fact]
    public async Task Case_19_error_in_xml_is_the_envelope_under_its_own_root()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get("/?Version=2014-05-26&Action=DeleteDisk&DiskId=d-absent&Format=XML", ("Host", "ecs.aliyuncs.com"));
        var path = await server.Send(HttpMethod.Post, "/clusters/absent/nodepools", null, ("Accept", "application/xml"));

        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>{answer.RequestId}</RequestId>"
            + "<Message>The specified disk does not exist: \"d-absent\" &amp; &lt;others&gt;.</Message>"
            + "<Recommend>https://api.aliyun.com/troubleshoot?q=InvalidDiskId.NotFound&amp;product=Ecs&amp;requestId=" + answer.RequestId
            + "</Recommend><HostId>ecs.aliyuncs.com</HostId><Code>InvalidDiskId.NotFound</Code></Error>",
            answer.Text);
        Assert.Equal((404, "text/xml;charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(["RequestId", "Message", "Recommend", "HostId", "Code"], path.Xml.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public async Task Case_19_bare_list_of_a_path_has_one_root()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal("""[{"Label":"a"},{"Label":"b"}]""", (await server.Get("/addons")).Text);
        Assert.Equal(
            "<?xml version='1.0' encoding='UTF-8'?>"
            + "<ListAddonsResponse><Item><Label>a</Label></Item><Item><Label>b</Label></Item></ListAddonsResponse>",
            (await server.Get("/addons", ("Accept", "text/xml"))).Text);
    }

    [Fact]
    public async Task Case_19_error_before_any_action_is_found_follows_the_format()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await new WireClient(server).Send(new WireCall("GET", "/?Format=XML"));

        Assert.Equal((400, true, "MissingParameter"), (answer.Status, answer.IsXml, answer.Code));
    }
}
