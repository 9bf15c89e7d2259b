using System.Diagnostics;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;

namespace CloudFabric.Chaos.Calls;

/// <summary>Creates the disks of a ledger and keeps account of answers and of failed attempts. Thread safe; lives for one round.</summary>
internal sealed class CreateCalls(FabricClients clients, RetryPolicy policy, DiskCalls disks, IFabricTarget target)
{
    private long _slowestTicks;

    public ErrorWindow Errors { get; } = new();

    /// <summary>The longest that a caller waited for a disk, retries included.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Volatile.Read(ref _slowestTicks));

    /// <summary>Creates a disk: until decided where a token makes that safe, otherwise once.</summary>
    /// <returns>True where it was acknowledged.</returns>
    public async Task<bool> CreateAsync(WantedDisk wanted, int endpoint)
    {
        var began = Stopwatch.GetTimestamp();
        var parameters = disks.Create(wanted.Name, wanted.Token);
        var outcome = wanted.Token is null
            ? await clients.TryAsync(endpoint, "CreateDisk", parameters)
            : await policy.CallAsync(endpoint, "CreateDisk", parameters, AddError);
        NoteTime(Stopwatch.GetElapsedTime(began).Ticks);
        var id = DiskCalls.IdOf(outcome.Answer);
        if (id is not null)
        {
            wanted.Ids.Add(id);
        }
        else if (wanted.Token is null || outcome.Result == CallResult.Answered)
        {
            AddError(outcome);
        }

        return id is not null;
    }

    private void AddError(CallOutcome failed) => Errors.Add(failed, target.WasDead(failed.Endpoint, failed.Began));

    private void NoteTime(long ticks)
    {
        for (var seen = Volatile.Read(ref _slowestTicks); ticks > seen; seen = Volatile.Read(ref _slowestTicks))
        {
            Interlocked.CompareExchange(ref _slowestTicks, ticks, seen);
        }
    }
}
