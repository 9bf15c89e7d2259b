using System.Globalization;
using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>
/// Whatever a client sends, it is answered or closed in time, the answer is well formed, a refusal changes nothing and nothing is kept. A
/// failure names its seed and its case: with both in the environment, only that case is sent.
/// </summary>
[Collection(nameof(AloneInProcess))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int SeedDefault = 20_261_123;
    private const int CasesDefault = 5_000;

    /// <summary>Bytes. Pools of arrays grow with the number of threads that have met a large request; what leaks, leaks with each case.</summary>
    private const long GrowthMax = 64 << 20;

    [Theory]
    [InlineData(AuthMode.Off)]
    [InlineData(AuthMode.Verify)]
    public async Task Any_bytes_are_answered_or_closed_and_refusals_change_nothing(AuthMode auth)
    {
        await using var world = await FuzzWorld.Start(auth);
        var cases = new FuzzCases(world, Setting("SEED") ?? SeedDefault);
        var run = new FuzzRun(world);
        if (Setting("CASE") is { } only)
        {
            await run.Run(cases.Make(only));
            output.WriteLine($"{run.Coverage}");
            return;
        }

        var count = Setting("CASES") ?? CasesDefault;
        var third = 0L;
        for (var i = 0; i < count; i++)
        {
            third = i == count / 3 ? await world.ReadHeap() : third;
            await run.Run(cases.Make(i));
        }

        var growth = await world.ReadHeap() - third;
        output.WriteLine($"{run.Coverage}\nheap grew by {growth >> 10} KiB");
        await run.CheckWorld();
        Assert.InRange(growth, long.MinValue, GrowthMax);
        CasesWereOfEveryKind(run.Coverage, world);
    }

    private static void CasesWereOfEveryKind(FuzzCoverage coverage, FuzzWorld world)
    {
        var answers = coverage.Answers;
        Assert.True(coverage.Status(200) > answers / 8, $"{coverage}");
        Assert.All([(400, 10), (403, 500), (404, 50)], kind => Assert.True(coverage.Status(kind.Item1) > answers / kind.Item2, $"{coverage}"));
        Assert.All([413, 414, 431], status => Assert.True(coverage.Status(status) > 0, $"{coverage}"));
        Assert.All([AuthForm.RpcV1, AuthForm.RoaV1, AuthForm.Acs3], form => Assert.True(coverage.Done(form) > answers / 100, $"{coverage}"));
        Assert.True(coverage.Temporary > answers / 200 && coverage.OverTls > answers / 50 && coverage.Codes > 40, $"{coverage}");
        Assert.Equal(world.Actions.All.Count(), coverage.Actions);

        // What needs an instance or a network finds none in this world.
        Assert.True(coverage.ActionsDone * 3 > coverage.Actions, $"{coverage}");
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable("CLOUDFABRIC_FUZZ_" + name) is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;
}
