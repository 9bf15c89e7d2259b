using System.Net;
using System.Net.Sockets;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Every option is heard from every source, and all mistakes are told at once.</summary>
public sealed class OptionTests
{
    public static TheoryData<OptionSource> Sources => [.. Enum.GetValues<OptionSource>()];

    /// <summary>Values that are refused for what they are.</summary>
    private static readonly Dictionary<string, string> Malformed = new()
    {
        ["port"] = "0",
        ["bind"] = "nowhere",
        ["token"] = "short",
        ["store"] = "disk",
        ["durability"] = "1",
        ["roles"] = "silo,cook",
        ["silo-port"] = "1.5",
        ["gateway-port"] = "99,999",
        ["timing"] = "off,fast",
        ["auth"] = "maybe",
        ["client-certificates"] = "some",
        ["requests"] = "10001",
        ["accounts"] = "gone.json",
        ["world"] = "gone.json",
        ["seed"] = "dice",
        ["clock-rate"] = "-1",
    };

    /// <summary>Values that are refused for what they lead to.</summary>
    private static readonly Dictionary<string, string> Misleading = new()
    {
        ["port"] = "<taken>",
        ["connection"] = "Nonsense=1",
        ["regions"] = "xx-*",
        ["accounts"] = "broken.json",
    };

    [Theory, MemberData(nameof(Sources))]
    public async Task Malformed_values_are_refused_in_one_message(OptionSource source)
    {
        using var data = new DataFolder();

        var (code, said) = await FabricProcess.RunAsync(Start(data, Malformed, source));

        Assert.Equal(2, code);
        Assert.All(Malformed.Keys, option => Assert.Contains($"\n  --{option} ", said.Split("Usage:")[0]));
    }

    [Theory, MemberData(nameof(Sources))]
    public async Task Misleading_values_are_refused_in_one_message(OptionSource source)
    {
        using var data = new DataFolder();
        await File.WriteAllTextAsync(Path.Combine(data.Path, "broken.json"), "[{}]", TestContext.Current.CancellationToken);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var values = new Dictionary<string, string>(Misleading) { ["port"] = $"{((IPEndPoint)taken.LocalEndpoint).Port}" };

        var (code, said) = await FabricProcess.RunAsync(Start(data, values, source).With("store", "postgres").With("data", data.Path));

        Assert.Equal(1, code);
        Assert.All(values.Keys, option => Assert.Contains($"\n  --{option} ", said));
        Assert.DoesNotContain("   at ", said);
    }

    [Theory, MemberData(nameof(Sources))]
    public async Task Valid_values_take_effect(OptionSource source)
    {
        using var data = new DataFolder();
        var world = Path.Combine(data.Path, "world");
        var port = FreePorts.Take(1)[0];
        var values = new Dictionary<string, string>
        {
            ["port"] = $"{port}",
            ["data"] = world,
            ["regions"] = "ap-southeast-1,cn-*",
            ["timing"] = "off",
            ["clock-rate"] = "5",
        };

        await using var fabric = await FabricProcess.StartAsync(Start(data, values, source), port);
        var regions = await new PlainCalls(port).AskAsync("DescribeRegions");
        var clock = (await new PlainCalls(port).GetAsync("/fabric/v1/clock")).Text;

        Assert.True(File.Exists(Path.Combine(world, "ca.pem")));
        Assert.Contains("timing off", fabric.Output);
        Assert.Contains("\"rate\":5}", clock);
        var ids = regions.GetProperty("Regions").GetProperty("Region").EnumerateArray().Select(region => region.GetProperty("RegionId").GetString()!).ToList();
        Assert.Contains("ap-southeast-1", ids);
        Assert.Contains("cn-hangzhou", ids);
        Assert.DoesNotContain(ids, id => id != "ap-southeast-1" && !id.StartsWith("cn-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_line_wins_over_environment_and_that_over_the_file()
    {
        using var data = new DataFolder();
        FabricStart Files() => new FabricStart(data.Path).With("seed", "file", OptionSource.Settings);

        Assert.Contains("--seed file ", (await FabricProcess.RunAsync(Files())).Said);
        Assert.Contains("--seed variable ", (await FabricProcess.RunAsync(Files().With("seed", "variable", OptionSource.Environment))).Said);
        var all = Files().With("seed", "variable", OptionSource.Environment).WithWords("--seed=word");
        Assert.Contains("--seed word ", (await FabricProcess.RunAsync(all)).Said);
    }

    [Fact]
    public async Task Words_that_are_no_options_are_named()
    {
        using var data = new DataFolder();
        var start = new FabricStart(data.Path).With("sed", "1", OptionSource.Settings).WithWords("--prot", "--port");

        var (code, said) = await FabricProcess.RunAsync(start);

        Assert.Equal(2, code);
        Assert.All(["CloudFabric:sed is not", "--prot is not", "--port needs"], text => Assert.Contains(text, said));
    }

    [Fact]
    public async Task Tables_here_hold_every_option_of_the_help()
    {
        using var data = new DataFolder();
        var (code, usage) = await FabricProcess.RunAsync(data.Path, "--help");
        var options = usage.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0][2..]);

        Assert.Equal(0, code);
        // Where the data lies shows in what takes effect only: any path can be made.
        Assert.Equal(options.Order(), Malformed.Keys.Union(Misleading.Keys).Append("data").Order());
    }

    private static FabricStart Start(DataFolder data, Dictionary<string, string> values, OptionSource source) =>
        values.Aggregate(new FabricStart(data.Path), (start, value) => start.With(value.Key, value.Value, source));
}
