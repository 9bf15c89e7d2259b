using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tests.Hosting;

public sealed class FreshReadingTests
{
    private readonly List<TaskCompletionSource<int>> _readings = [];

    [Fact]
    public async Task Read_during_a_reading_waits_for_one_that_begins_later_and_is_shared()
    {
        var fresh = new FreshReading<int>(Begin);

        var first = fresh.Read();
        Task<int>[] later = [fresh.Read(), fresh.Read(), fresh.Read()];
        Assert.Single(_readings);
        _readings[0].SetResult(1);
        Assert.Equal(1, await first);
        await Wait.Until(() => Task.FromResult(_readings.Count == 2), "a second reading begins");

        Assert.All(later, task => Assert.False(task.IsCompleted));
        _readings[1].SetResult(2);
        Assert.All(await Task.WhenAll(later), reading => Assert.Equal(2, reading));
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task Read_that_fails_fails_for_those_who_share_it_and_not_for_the_next()
    {
        var fresh = new FreshReading<int>(Begin);

        var first = fresh.Read();
        var second = fresh.Read();
        _readings[0].SetException(new InvalidOperationException("gone"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Wait.Until(() => Task.FromResult(_readings.Count == 2), "a second reading begins");
        _readings[1].SetResult(2);

        Assert.Equal(2, await second);
    }

    private Task<int> Begin()
    {
        _readings.Add(new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        return _readings[^1].Task;
    }
}
