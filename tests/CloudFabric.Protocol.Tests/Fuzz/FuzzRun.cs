using CloudFabric.Gateway.Capture;
using CloudFabric.Model.Disks;
using CloudFabric.Storage;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Sends cases one after the other and checks after each that the world is as its answers say. Owned by one test.</summary>
internal sealed class FuzzRun(FuzzWorld world)
{
    /// <summary>Far above the 1.5 s of a request, far below the patience of the server with a silent client.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private readonly HashSet<string> _created = [.. world.Disks];
    private readonly HashSet<string> _deleted = [];
    private int _deletedUnseen;
    private long _seen;
    private FeedPosition _feed = FeedPosition.Start;

    public FuzzCoverage Coverage { get; } = new();

    public async Task Run(FuzzCase sent)
    {
        _feed = await world.Store.ReadFeedEndAsync();
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

        traces.ForEach(Note);
        await CheckEffects(sent, answers, traces);
    }

    /// <summary>The disks that there are, those that were made and not deleted, and the counters say the same.</summary>
    public async Task CheckWorld()
    {
        var rows = await world.Store.ScanAsync(0, int.MaxValue);
        var disks = rows.Where(row => row.Key.Kind == DiskId.Kind).Select(row => row.Key.Id).ToList();
        var expected = _created.Except(_deleted).ToList();

        Assert.Empty(await world.Recount.Run(TestContext.Current.CancellationToken));
        Assert.Empty(disks.Except(expected));
        Assert.InRange(expected.Except(disks).Count(), 0, _deletedUnseen);
        Assert.True(_deletedUnseen * 20 < _deleted.Count, $"{_deletedUnseen} of {_deleted.Count} deletions were unseen.");
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

    private void Note(RequestTrace trace)
    {
        Coverage.Add(trace);
        if (trace is not { Code: "OK", Operation.Name: "DeleteDisk" })
        {
            return;
        }

        if (trace.Envelope is not { } envelope)
        {
            // Too large to be kept, so nobody can say which disk it was.
            _deletedUnseen++;
        }
        else
        {
            _deleted.Add(Gateway.OpenApi.Wire.Pairs.FindLoosely(envelope.Parameters, "DiskId") ?? envelope.Json!.Field("DiskId")!.Text!);
        }
    }

    /// <summary>What was refused has left no trace in the feed; what was made is known.</summary>
    private async Task CheckEffects(FuzzCase sent, List<RawAnswer> answers, List<RequestTrace> traces)
    {
        var page = await world.Store.ListFeedAsync(_feed, int.MaxValue);
        var changes = page.Entries.Where(entry => entry.Key.Kind == DiskId.Kind).ToList();

        // A call about several disks may be refused for one of them, and seeding stands in no log.
        var mayPlant = sent.HasFabric && (answers.Count == 0 || answers.Exists(answer => answer.Status < 300));
        var mayChange = mayPlant || traces.Exists(trace => trace.Code == "OK" || trace.Operation.Name is "TagResources" or "UntagResources");
        Assert.True(mayChange || changes.Count == 0, $"{string.Join(' ', changes)} after only refusals of {sent}");

        var made = changes.Where(change => change.Version == 1).Select(change => change.Key.Id).ToList();
        var orders = traces.Count(trace => trace is { Code: "OK", Operation.Name: "CreateDisk" });
        Assert.True(mayPlant || made.Count <= orders, $"{string.Join(' ', made)} after {orders} orders in {sent}");
        _created.UnionWith(made);
    }

    private static bool IsHead(FuzzCase sent, int place) => sent.Heads.Contains(place);
}
