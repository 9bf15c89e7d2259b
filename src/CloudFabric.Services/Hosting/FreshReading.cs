namespace CloudFabric.Services.Hosting;

/// <summary>
/// One reading at a time, for many who ask: each gets one that began after it had asked, and all who ask during a reading share the next.
/// Readings never overlap, so what each of them leaves behind is newer than what the one before it left. Safe for any number of callers.
/// </summary>
internal sealed class FreshReading<T>(Func<Task<T>> read)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task<T>? _next;

    public Task<T> Read()
    {
        lock (_lock)
        {
            return _running.IsCompleted && _next is null ? Begin() : _next ??= After(_running);
        }
    }

    private Task<T> Begin()
    {
        var begun = read();
        _running = begun;
        return begun;
    }

    private async Task<T> After(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> begun;
        lock (_lock)
        {
            begun = Begin();
            _next = null;
        }

        return await begun;
    }
}
