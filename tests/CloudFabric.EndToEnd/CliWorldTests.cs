using System.Diagnostics;
using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary><c>cloudfabric world</c> on a region of two small racks with ten instances, which no single rack can take.</summary>
public sealed class CliWorldTests : IAsyncLifetime
{
    private const string Rack = "xx-tiny-a-r0001";
    private const string Drain = """{ /* away with it */ "drain": ["xx-tiny-a-r0001"], }""";

    private const string World = """
        {
          "offers": { "little": ["cloud_essd"] },
          "hardware": { "tiny": {
            "racks": [{ "chip": "intel-ice-lake", "racks": 2, "hosts": 2, "vcpus": 8, "memoryGib": 64 }],
            "pools": [{ "name": "essd", "categories": ["cloud_essd"], "capacityGib": 10000 }], "trunk": { "ports": 8, "gbps": 100 }
          } },
          "regions": [{
            "id": "xx-tiny", "name": "Tiny", "chineseName": "小", "city": "Smallville", "chineseCity": "小镇", "area": "Nowhere",
            "latitude": 1.5, "longitude": -2.5, "code": "xx1", "opened": 2020, "status": "available",
            "zones": { "xx-tiny-a": { "offer": "little", "hardware": "tiny" } }
          }]
        }
        """;

    private readonly DataFolder _data = new();
    private FabricProcess _fabric = null!;

    public async ValueTask InitializeAsync()
    {
        _fabric = await FabricProcess.StartAsync(_data.Path, "--timing", "off", "--world", await WriteAsync("world.json", World));
        var calls = new PlainCalls(_fabric.Port);
        var vpc = await MakeAsync("CreateVpc", "VpcId", ("CidrBlock", "10.0.0.0/8"));
        var vswitch = await MakeAsync("CreateVSwitch", "VSwitchId", ("VpcId", vpc), ("ZoneId", "xx-tiny-a"), ("CidrBlock", "10.0.0.0/16"));
        var group = await MakeAsync("CreateSecurityGroup", "SecurityGroupId", ("VpcId", vpc));
        var images = await calls.AskAsync("DescribeImages", ("RegionId", "xx-tiny"), ("PageSize", "1"));
        var image = images.GetProperty("Images").GetProperty("Image")[0].GetProperty("ImageId").GetString()!;
        await calls.AskAsync(
            "RunInstances", ("RegionId", "xx-tiny"), ("VSwitchId", vswitch), ("SecurityGroupId", group), ("ImageId", image), ("Amount", "10"),
            ("InstanceType", "ecs.g7.large"), ("SystemDisk.Category", "cloud_essd"), ("SystemDisk.Size", "40"));

        async Task<string> MakeAsync(string action, string id, params (string Name, string Value)[] parameters) => (await calls.AskAsync(
            action, [("RegionId", "xx-tiny"), ("Version", action == "CreateSecurityGroup" ? "2014-05-26" : "2016-04-28"), .. parameters])).GetProperty(id).GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await _fabric.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Show_has_tables_of_regions_and_of_one_with_all_that_it_has()
    {
        var all = await RunAsync("show");
        var one = await RunAsync("show", "xx-tiny");
        var json = await RunAsync("show", "-o", "json");

        Assert.Equal(Lines("""
            REGION   NAME  STATUS     ZONES  VCPUS  TAKEN              GIB  FILLED
            xx-tiny  Tiny  available      1     32  ======....  62%  10000  =.........   4%
            """), all.Lines);
        Assert.Equal(Lines("""
            REGION   NAME  STATUS     ZONES  VCPUS  TAKEN              GIB  FILLED
            xx-tiny  Tiny  available      1     32  ======....  62%  10000  =.........   4%

            ZONE       STATUS  VCPUS  TAKEN              GIB  FILLED           TRUNK           DISKS
            xx-tiny-a  Open       32  ======....  62%  10000  =.........   4%  8 x 100 Gbit/s  cloud_essd

            RACKS                   CHIP            HOSTS  OUT  VCPUS                     MEMORY                         GPUS
            xx-tiny-a-r0001..r0002  intel-ice-lake      4    0  ======....  62% 20 of 32  ===.......  31% 80 of 256 GiB

            POOL              GIB  FREE  FILLED           CATEGORIES
            xx-tiny-a/essd  10000  9600  =.........   4%  cloud_essd
            """), one.Lines);
        Assert.Equal("xx-tiny", JsonDocument.Parse(Assert.Single(json.Lines)).RootElement.GetProperty("id").GetString());
        Assert.Contains("InvalidRegionId.NotFound", (await CliProcess.RunAsync(_fabric.Port, "world", "show", "xx-none")).Errors);
    }

    [Fact]
    public async Task Apply_changes_nothing_without_a_yes()
    {
        var file = await WriteAsync("drain.json", Drain);

        var unasked = await CliProcess.RunAsync(_fabric.Port, "world", "apply", file);
        var no = await AnswerAsync("n", file);
        var open = (await RunAsync("show")).Lines;
        var yes = await AnswerAsync("y", file);

        Assert.Equal((2, "Nothing was changed: there is no terminal to ask at. Say --yes."), (unasked.Code, unasked.Errors));
        Assert.Equal(["OUTCOME       STEP                   TARGET", "would change  drain xx-tiny-a-r0001  xx-tiny/rack/xx-tiny-a-r0001"], unasked.Lines);
        Assert.Equal(1, no.Code);
        Assert.Contains("Change this? [y/N]", no.Said);
        Assert.DoesNotContain("OUT OF SERVICE", string.Concat(open));
        Assert.Equal(0, yes.Code);
        Assert.Contains("done     drain xx-tiny-a-r0001", yes.Said);
    }

    [Fact]
    public async Task Apply_waits_for_a_drain_until_there_is_room_and_an_interrupt_leaves_it_going()
    {
        await using var watcher = CliProcess.Start(_fabric.Port, "world", "apply", await WriteAsync("drain.json", Drain), "--yes", "--wait");
        while (!(await watcher.NextAsync()).StartsWith($"{Rack}  2 left  No host of xx-tiny-a has room for ecs.g7.large.", StringComparison.Ordinal))
        {
        }

        var end = await watcher.InterruptAsync();
        var shown = await RunAsync("show");
        var more = await WriteAsync("more.json", """
            { "racks": [{ "zone": "xx-tiny-a", "after": 2, "chip": "intel-ice-lake", "racks": 1, "hosts": 2, "vcpus": 8, "memoryGib": 64 }], "drain": ["xx-tiny-a-r0001"] }
            """);
        var grown = await RunAsync("apply", more, "-y", "--wait");
        var retired = await RunAsync("apply", await WriteAsync("retire.json", """{ "retire": ["xx-tiny-a-r0001"] }"""), "-y", "-o", "json");

        Assert.Equal((0, "The drain goes on without you: cloudfabric world show tells how far it is."), (end.Code, end.Errors));
        Assert.Equal($"{Rack}  Draining     2  No host of xx-tiny-a has room for ecs.g7.large.", shown.Lines[^1]);
        Assert.Equal($"{Rack}  empty", grown.Lines[^1]);
        Assert.Equal("done", JsonDocument.Parse(Assert.Single(retired.Lines)).RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Apply_tells_every_mistake_and_the_step_that_was_refused()
    {
        var wrong = await CliProcess.RunAsync(_fabric.Port, "world", "apply", await WriteAsync("wrong.json", """{ "drain": ["x"], "close": ["y"] }"""), "--yes");
        var refused = await CliProcess.RunAsync(_fabric.Port, "world", "apply", await WriteAsync("retire.json", """{ "retire": ["xx-tiny-a-r0001"] }"""), "--yes");
        var absent = await CliProcess.RunAsync(_fabric.Port, "world", "apply", "no-such-file", "--yes");
        var broken = await CliProcess.RunAsync(_fabric.Port, "world", "apply", await WriteAsync("broken.json", "{"), "--yes");

        Assert.Equal(1, wrong.Code);
        Assert.Contains("- drain: there is no rack or host 'x'\n- close: there is no zone or region 'y'", wrong.Errors);
        Assert.Equal((1, "Instances run on it: drain it, and wait until it is empty. (409 HardwareNotEmpty)"), (refused.Code, refused.Errors));
        Assert.StartsWith("refused  retire", refused.Lines[^1]);
        Assert.Equal((2, 2), (absent.Code, broken.Code));
    }

    private async Task<CliEnd> RunAsync(params string[] words)
    {
        var end = await CliProcess.RunAsync(_fabric.Port, ["world", .. words]);
        Assert.Equal((0, ""), (end.Code, end.Errors));
        return end;
    }

    /// <summary>Applies a document at a terminal, where somebody types the answer.</summary>
    private async Task<(int Code, string Said)> AnswerAsync(string answer, string file)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"echo {answer} | script -qec \"dotnet '{Repository.CliDll}' world apply '{file}'\" /dev/null"]);
        start.Environment["CLOUDFABRIC_ENDPOINT"] = $"http://127.0.0.1:{_fabric.Port}";
        start.Environment["COLUMNS"] = "200";
        start.Environment["NO_COLOR"] = "1";
        var said = new List<string>();
        await using var terminal = new ChildProcess(start, said.Add);
        return (await terminal.WaitForExitAsync(TimeSpan.FromSeconds(30)), string.Join('\n', said));
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var file = Path.Combine(_data.Path, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
