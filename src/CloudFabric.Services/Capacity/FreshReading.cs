namespace CloudFabric.Services.Capacity;

/// <summary>
/// One reading at a time, for many who ask: each gets one that began after it had asked, and all who ask during a reading share the next.
/// Safe for any number of callers.
/// </summary>
internal sealed class FreshReading(Func<Task> read)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;

    public Task Read()
    {
        lock (_lock)
        {
            return _running.IsCompleted && _next is null ? _running = read() : _next ??= After(_running);
        }
    }

    private async Task After(Task running)
    {
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task begun;
        lock (_lock)
        {
            _running = begun = read();
            _next = null;
        }

        await begun;
    }
}
