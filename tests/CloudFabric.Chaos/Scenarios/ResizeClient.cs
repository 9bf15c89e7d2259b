using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// One client of the linearize scenario: one call at a time, half of them reads, half resizes to a little more than it believes the disk
/// to have, so that clients race for the same sizes. Records what it asked and was told; repeats nothing.
/// </summary>
internal sealed class ResizeClient(int number, Random choices, FabricClients clients, DiskCalls disks, IReadOnlyList<string> ids)
{
    private const long MostGib = 65_536;
    private const int PauseMs = 20;

    private readonly long[] _believedGib = [.. ids.Select(_ => (long)disks.SizeGib)];

    public List<(int Disk, DiskOperation Operation)> History { get; } = [];

    /// <summary>Answers that neither of the two questions may get.</summary>
    public List<string> Unexpected { get; } = [];

    public async Task WorkAsync(long until)
    {
        while (Stopwatch.GetTimestamp() < until)
        {
            var disk = choices.Next(ids.Count);
            var wanted = _believedGib[disk] + choices.Next(1, 8);
            var outcome = choices.Next(2) == 0 || wanted > MostGib ? await ReadAsync(disk) : await ResizeAsync(disk, wanted);
            if (outcome.Result != CallResult.Answered)
            {
                await Task.Delay(PauseMs);
            }
        }
    }

    private async Task<CallOutcome> ReadAsync(int disk)
    {
        var outcome = await clients.TryAsync(number, "DescribeDisks", disks.Read(ids[disk]));
        if (outcome.Succeeded && DiskCalls.DisksOf(outcome.Answer!.Body).ToArray() is [var found])
        {
            var size = found.GetProperty("Size").GetInt64();
            _believedGib[disk] = Math.Max(size, _believedGib[disk]);
            History.Add((disk, DiskOperation.Read(number, size, outcome.Began, outcome.Ended)));
        }
        else if (outcome.Result == CallResult.Answered)
        {
            Unexpected.Add($"a read of {ids[disk]}: {outcome}");
        }

        return outcome;
    }

    private async Task<CallOutcome> ResizeAsync(int disk, long wanted)
    {
        var outcome = await clients.TryAsync(number, "ResizeDisk", DiskCalls.Resize(ids[disk], wanted));
        OperationResult? result = outcome switch
        {
            { Succeeded: true } => OperationResult.Done,
            { Result: not CallResult.Answered } => OperationResult.Unknown,
            { Answer.Code: "InvalidDiskSize.TooSmall" or "InvalidDiskSize" } => OperationResult.TooSmall,
            _ => null,
        };
        if (result is { } known)
        {
            _believedGib[disk] = known == OperationResult.Done ? wanted : _believedGib[disk] + 1;
            History.Add((disk, DiskOperation.Resize(number, wanted, known, outcome.Began, outcome.Ended)));
        }
        else
        {
            Unexpected.Add($"a resize of {ids[disk]} to {wanted}: {outcome}");
        }

        return outcome;
    }
}
