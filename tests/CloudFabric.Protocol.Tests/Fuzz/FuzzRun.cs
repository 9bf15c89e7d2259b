using CloudFabric.Gateway.Capture;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Sends cases one after the other and checks after each that the world is as its answers say. Owned by one test.</summary>
internal sealed class FuzzRun(FuzzWorld world)
{
    /// <summary>Far above the 1.5 s of a request, far below the patience of the server with a silent client.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    /// <summary>What can change although the call as a whole is refused: the other resources that it is about.</summary>
    private static readonly string[] AboutSeveral = ["ModifyDiskAttribute", "TagResources", "UntagResources"];

    private static readonly string[] MakingDisks = ["CreateDisk", "CreateInstance", "RunInstances"];

    private readonly HashSet<ResourceKey> _known = [];
    private long _seen;
    private FeedPosition _feed = FeedPosition.Start;

    public FuzzCoverage Coverage { get; } = new();

    public async Task Run(FuzzCase sent)
    {
        await ReadFeed();
        var answers = await Exchange(sent);
        var traces = world.Log.Read().Where(trace => trace.Sequence > _seen).OrderBy(trace => trace.Sequence).ToList();
        _seen += traces.Count;
        for (var i = 0; i < answers.Count; i++)
        {
            var isBare = IsHead(sent, i);
            var wrong = AnswerRules.Check(answers[i], isBare, out var code);
            Assert.True(wrong is null, $"Answer {i} {wrong}: {answers[i].Status} {answers[i].Body}\n{sent}");
            Coverage.Add(answers[i], code, sent);
        }

        traces.ForEach(Coverage.Add);
        await CheckEffects(sent, answers, traces);
        if (sent.HasFabric)
        {
            // Whatever rules it has set, the next case must not be refused for them.
            await world.LiftThrottling();
        }
    }

    /// <summary>Every row that there is was told of by the feed, none that is gone is left, and the counters say the same.</summary>
    public async Task CheckWorld()
    {
        var rows = await world.Store.ScanAsync(0, int.MaxValue);

        Assert.Empty(await world.Recount.Run(TestContext.Current.CancellationToken));
        Assert.Equal(_known.Select(key => $"{key}").Order(), rows.Select(row => $"{row.Key}").Order());
    }

    private async Task<List<RawAnswer>> Exchange(FuzzCase sent)
    {
        try
        {
            var received = await FuzzConnection.Exchange(sent, world, Bound);
            await world.Ended.Wait(Bound);
            var answers = RawAnswer.Parse(received ?? [], place => IsHead(sent, place), out var whole);
            var isEnded = answers.Count > 0 && (answers.Count == sent.Requests || answers[^1].EndsConnection);
            Assert.True(
                sent.Shape != Shape.Whole || received is null || (whole && isEnded),
                $"{answers.Count} answers, the last one whole: {whole}, to {sent}");

            return answers;
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            Assert.Fail($"No end within {Bound} of {sent}");
            throw;
        }
    }

    /// <summary>What was refused has left no trace in the feed; what was made is known.</summary>
    private async Task CheckEffects(FuzzCase sent, List<RawAnswer> answers, List<RequestTrace> traces)
    {
        var changes = await ReadFeed();

        // Seeding and the settings stand in no log.
        var mayPlant = sent.HasFabric && (answers.Count == 0 || answers.Exists(answer => answer.Status < 300));
        var mayChange = mayPlant || traces.Exists(trace => trace.Code == "OK" || AboutSeveral.Contains(trace.Operation.Name));
        Assert.True(mayChange || changes.Count == 0, $"{string.Join(' ', changes)} after only refusals of {sent}");

        var disks = changes.Where(change => change.Key.Kind == DiskId.Kind && change.Change == "create").ToList();
        var isOrdered = mayPlant || traces.Exists(trace => trace.Code == "OK" && MakingDisks.Contains(trace.Operation.Name));
        Assert.True(isOrdered || disks.Count == 0, $"{string.Join(' ', disks)} without an order in {sent}");
    }

    /// <summary>What has changed since the last reading.</summary>
    private async Task<IReadOnlyList<FeedEntry>> ReadFeed()
    {
        var page = await world.Store.ListFeedAsync(_feed, int.MaxValue);
        _feed = page.Next;
        foreach (var change in page.Entries)
        {
            _ = change.Change == "delete" ? _known.Remove(change.Key) : _known.Add(change.Key);
        }

        return page.Entries;
    }

    private static bool IsHead(FuzzCase sent, int place) => sent.Heads.Contains(place);
}
