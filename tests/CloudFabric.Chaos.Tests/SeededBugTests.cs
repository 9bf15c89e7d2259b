using CloudFabric.Chaos.Checking;
using CsCheck;

namespace CloudFabric.Chaos.Tests;

public sealed class SeededBugTests
{
    [Theory]
    [InlineData("stale-reads")]
    [InlineData("lost-update")]
    public void Apply_real_history_is_caught(string bug)
    {
        var seeded = 0;
        Histories.Real(60).Sample(
            history =>
            {
                if (SeededBug.Apply(bug, Histories.InitialGib, history) is not { } faulty)
                {
                    return true;
                }

                Interlocked.Increment(ref seeded);
                return !ResizeHistoryChecker.Check(Histories.InitialGib, faulty).Holds;
            },
            iter: 5_000);
        Assert.True(seeded > 1_000, $"{seeded} histories had a fault to hide");
    }

    [Fact]
    public void Apply_history_without_a_late_read_is_null() => Assert.Null(SeededBug.Apply(
        "stale-reads", 2, [DiskOperation.Resize(1, 5, OperationResult.Done, 0, 10), DiskOperation.Read(2, 5, 5, 20)]));

    [Fact]
    public void Apply_unknown_name_throws() => Assert.Throws<ArgumentException>(() => SeededBug.Apply("gremlins", 2, []));
}
