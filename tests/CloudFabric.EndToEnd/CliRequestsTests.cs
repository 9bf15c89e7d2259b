using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary><c>cloudfabric requests</c> on a fabric of its own, as a person and as a program read it.</summary>
public sealed partial class CliRequestsTests : IAsyncLifetime
{
    private const string Absent = "d-bp100000000000000000";
    private readonly DataFolder _data = new();
    private FabricProcess _fabric = null!;
    private PlainCalls _calls = null!;

    public async ValueTask InitializeAsync()
    {
        _fabric = await FabricProcess.StartAsync(_data.Path);
        _calls = new PlainCalls(_fabric.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await _fabric.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData(0, """
        UTC           HTTP       MS  ACTION                    CODE                          ACCOUNT/KEY                 SIGNATURE   NOTES
        <time>        200 <ms>  DescribeRegions           OK                            1000000000000001/test       unchecked   ignored: DiskCharge, NoSuchName
        <time>        404 <ms>  DeleteDisk                InvalidDiskId.NotFound        1000000000000001/test       unchecked
        <time>        404 <ms>  MakeCoffee                InvalidAction.NotFound        test                        unchecked
        """)]
    [InlineData(100, """
        UTC           HTTP  ACTION                    CODE                          NOTES
        <time>        200   DescribeRegions           OK                            ignored: DiskCharge, No…
        <time>        404   DeleteDisk                InvalidDiskId.NotFound
        <time>        404   MakeCoffee                InvalidAction.NotFound
        """)]
    [InlineData(60, """
        UTC           HTTP  ACTION          CODE            NOTES
        <time>        200   DescribeRegio…  OK              ignored…
        <time>        404   DeleteDisk      InvalidDiskId…
        <time>        404   MakeCoffee      InvalidAction…
        """)]
    public async Task Table_is_as_wide_as_there_is_room(int columns, string expected)
    {
        await _calls.SendAsync("DescribeRegions", ("DiskCharge", "x"), ("NoSuchName", "y"));
        await _calls.SendAsync("DeleteDisk", ("DiskId", Absent));
        await _calls.SendAsync("MakeCoffee");

        var end = await CliProcess.RunAsync(_fabric.Port, [("COLUMNS", columns == 0 ? "" : $"{columns}")], "requests");

        Assert.Equal((0, ""), (end.Code, end.Errors));
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', end.Lines.Select(Mask)));
        Assert.All(end.Lines, line => Assert.True(columns == 0 || line.Length <= columns));
    }

    [Fact]
    public async Task Json_is_an_object_a_line_and_chosen_as_asked()
    {
        await _calls.SendAsync("DescribeRegions");
        await _calls.SendAsync("DescribeRegions", ("AccessKeyId", "other"));
        await _calls.SendAsync("DescribeZones", ("RegionId", PlainCalls.Region));
        await _calls.SendAsync("DeleteDisk", ("DiskId", Absent));

        Assert.Equal(["DescribeRegions", "DescribeRegions", "DescribeZones", "DeleteDisk"], await Actions());
        Assert.Equal(["DescribeZones", "DeleteDisk"], await Actions("--limit", "2"));
        Assert.Equal(["DescribeZones"], await Actions("--action", "DescribeZones"));
        Assert.Equal(["DeleteDisk"], await Actions("--code", "InvalidDiskId.NotFound"));
        Assert.Equal(["DescribeRegions"], await Actions("--account", "1000000000000001", "--action", "DescribeRegions", "--limit", "1"));
        Assert.Empty(await Actions("--account", "1000000000000009"));
    }

    [Fact]
    public async Task One_request_is_shown_in_full()
    {
        var (_, _, text) = await _calls.SendAsync("DeleteDisk", ("DiskId", Absent), ("Colour", "red"));
        var id = JsonDocument.Parse(text).RootElement.GetProperty("RequestId").GetString()!;

        var sheet = await CliProcess.RunAsync(_fabric.Port, "requests", id);
        var json = await CliProcess.RunAsync(_fabric.Port, "requests", id, "-o", "json");
        var absent = await CliProcess.RunAsync(_fabric.Port, "requests", "no-such-id");

        Assert.Contains($"requestId     {id}", sheet.Lines);
        Assert.Contains("code          InvalidDiskId.NotFound", sheet.Lines);
        Assert.Contains($"parameter     DiskId={Absent}", sheet.Lines);
        Assert.Contains("ignored       Colour", sheet.Lines);
        Assert.Equal(id, JsonDocument.Parse(Assert.Single(json.Lines)).RootElement.GetProperty("requestId").GetString());
        Assert.Equal((1, "This process keeps no request of that id. (404 InvalidRequestId.NotFound)"), (absent.Code, absent.Errors));
    }

    [Fact]
    public async Task Follow_shows_what_comes_and_ends_at_an_interrupt()
    {
        await _calls.SendAsync("DescribeRegions");
        await using var follower = CliProcess.Start(_fabric.Port, "requests", "-f", "--limit", "1");
        Assert.StartsWith("UTC", await follower.NextAsync());
        Assert.Contains("DescribeRegions", await follower.NextAsync());

        await _calls.SendAsync("DescribeZones", ("RegionId", PlainCalls.Region));
        Assert.Contains("DescribeZones", await follower.NextAsync());
        var end = await follower.InterruptAsync();

        Assert.Equal((0, ""), (end.Code, end.Errors));
        Assert.Empty(end.Lines);
    }

    [Fact]
    public async Task Follow_says_that_the_server_has_gone()
    {
        await using var follower = CliProcess.Start(_fabric.Port, "requests", "-f");
        await follower.NextAsync();
        await _fabric.KillAsync();

        var end = await follower.EndAsync();

        Assert.Equal(1, end.Code);
        Assert.Contains("ended the stream", end.Errors);
    }

    [Fact]
    public async Task Follow_ends_when_nobody_reads_any_more()
    {
        var start = new ProcessStartInfo("bash", ["-o", "pipefail", "-c", $"dotnet '{Repository.CliDll}' requests -f | head -n 1"]);
        start.Environment["CLOUDFABRIC_ENDPOINT"] = $"http://127.0.0.1:{_fabric.Port}";
        await using var pipeline = new ChildProcess(start, _ => { });
        var end = pipeline.WaitForExitAsync(TimeSpan.FromSeconds(30));

        while (!end.IsCompleted)
        {
            await _calls.SendAsync("DescribeRegions");
            await Task.WhenAny(end, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        Assert.Equal((0, ""), (await end, pipeline.Errors));
    }

    [Fact]
    public async Task Text_of_a_client_cannot_move_the_cursor()
    {
        await _calls.SendAsync("DescribeRegions", ("\u001b[2J", "x"));

        var end = await CliProcess.RunAsync(_fabric.Port, "requests");

        Assert.Contains("ignored: \uFFFD[2J", end.Lines[^1]);
    }

    private async Task<IEnumerable<string?>> Actions(params string[] words)
    {
        var end = await CliProcess.RunAsync(_fabric.Port, ["requests", "-o", "json", .. words]);
        Assert.Equal((0, ""), (end.Code, end.Errors));
        return end.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("action").GetString());
    }

    private static string Mask(string line) => Milliseconds().Replace(Time().Replace(line, "<time>      "), " <ms>  ");

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d\d\d")]
    private static partial Regex Time();

    [GeneratedRegex(@" +\d+\.\d  ")]
    private static partial Regex Milliseconds();
}
