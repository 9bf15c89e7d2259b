using CloudFabric.Services.Capacity;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class FreshReadingTests
{
    private readonly List<TaskCompletionSource> _readings = [];

    [Fact]
    public async Task Read_during_a_reading_waits_for_one_that_begins_later_and_is_shared()
    {
        var fresh = new FreshReading(Begin);

        var first = fresh.Read();
        Task[] later = [fresh.Read(), fresh.Read(), fresh.Read()];
        Assert.Single(_readings);
        _readings[0].SetResult();
        await first;
        await Wait.Until(() => Task.FromResult(_readings.Count == 2), "a second reading begins");

        Assert.All(later, task => Assert.False(task.IsCompleted));
        _readings[1].SetResult();
        await Task.WhenAll(later);
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task Read_that_fails_fails_for_those_who_share_it_and_not_for_the_next()
    {
        var fresh = new FreshReading(Begin);

        var first = fresh.Read();
        var second = fresh.Read();
        _readings[0].SetException(new InvalidOperationException("gone"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Wait.Until(() => Task.FromResult(_readings.Count == 2), "a second reading begins");
        _readings[1].SetResult();

        await second;
    }

    private Task Begin()
    {
        _readings.Add(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _readings[^1].Task;
    }
}
