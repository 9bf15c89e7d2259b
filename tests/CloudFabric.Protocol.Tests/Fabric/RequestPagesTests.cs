using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>How the log of requests is read: in pages, filtered, one by its id.</summary>
public sealed class RequestPagesTests
{
    private const string Ecs = "/?Version=2014-05-26&Action=";

    [Theory]
    [InlineData("", "5 4 3 2 1")]
    [InlineData("?action=deletedisk", "5 3 1")]
    [InlineData("?code=OK", "4 2")]
    [InlineData("?code=InvalidDiskId.NotFound&action=DeleteDisk", "5 3 1")]
    [InlineData("?code=InvalidDiskId.NotFound&action=DescribeDisks", "")]
    [InlineData("?limit=2", "5 4")]
    [InlineData("?limit=0", "5")]
    public async Task Get_entries_are_newest_first_and_filtered(string query, string sequences)
    {
        await using var server = await Five(new GatewayOptions());

        Assert.Equal(sequences, Sequences((await server.Get("/fabric/v1/requests" + query)).Json));
    }

    [Theory]
    [InlineData("limit=2", "5 4|3 2|1")]
    [InlineData("limit=5", "5 4 3 2 1")]
    [InlineData("limit=1&code=OK", "4|2")]
    public async Task Get_pages_lead_to_the_end(string query, string pages)
    {
        await using var server = await Five(new GatewayOptions());
        var read = new List<string>();
        for (var after = ""; after.Length > 0 || read.Count == 0;)
        {
            var page = (await server.Get($"/fabric/v1/requests?{query}&after={after}")).Json;
            after = page.GetProperty("next").GetString()!;
            read.Add(Sequences(page));
            Assert.True(read.Count < 10, "The pages do not end.");
        }

        Assert.Equal(pages, string.Join('|', read));
    }

    [Theory]
    [InlineData("after=x", "InvalidParameter.after")]
    [InlineData("after=AAAAAAAAAAA", "InvalidParameter.after")]
    [InlineData("after=AAAAAAAAAAY", "InvalidParameter.after")]
    [InlineData("limit=x", "InvalidParameter.limit")]
    [InlineData("follow=x", "InvalidParameter.follow")]
    [InlineData("follow=true&limit=3", "InvalidParameter.follow")]
    public async Task Get_question_that_makes_no_sense_is_refused(string query, string code)
    {
        await using var server = await Five(new GatewayOptions());

        var answer = await server.Get("/fabric/v1/requests?" + query);

        Assert.Equal((400, code), (answer.Status, answer.Json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Get_one_is_found_by_its_id_in_any_case()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var asked = await server.Get(Ecs + "DeleteDisk&DiskId=d-1");
        await server.Get(Ecs + "DescribeDisks");

        var found = await server.Get("/fabric/v1/requests/" + asked.RequestId.ToLowerInvariant());
        var missed = await server.Get("/fabric/v1/requests/" + Guid.NewGuid());

        Assert.Equal((200, asked.RequestId, "DeleteDisk"), (found.Status, found["requestId"], found["action"]));
        Assert.Equal((404, "InvalidRequestId.NotFound"), (missed.Status, missed["code"]));
    }

    [Fact]
    public async Task Get_oldest_are_forgotten()
    {
        await using var server = await Five(new GatewayOptions { Requests = 2 });

        Assert.Equal("5 4", Sequences((await server.Get("/fabric/v1/requests")).Json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("?follow=true")]
    public async Task Get_log_that_is_off_says_how_to_have_one(string rest)
    {
        await using var server = await Five(new GatewayOptions { Requests = 0 });

        var answer = await server.Get("/fabric/v1/requests" + rest);

        Assert.Equal((400, "UnsupportedOperation"), (answer.Status, answer["code"]));
        Assert.Contains("--requests", answer["message"]);
    }

    /// <summary>Refused, answered, refused, answered, refused.</summary>
    private static async Task<GatewayServer> Five(GatewayOptions options)
    {
        var server = await GatewayServer.Start(options);
        for (var i = 0; i < 5; i++)
        {
            await server.Get(Ecs + (i % 2 == 0 ? "DeleteDisk&DiskId=d-absent" : "DescribeDisks"));
        }

        return server;
    }

    private static string Sequences(JsonElement page) =>
        string.Join(' ', page.GetProperty("requests").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
}
