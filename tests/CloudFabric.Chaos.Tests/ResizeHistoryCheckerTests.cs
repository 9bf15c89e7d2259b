using CloudFabric.Chaos.Checking;
using CsCheck;
using static CloudFabric.Chaos.Checking.DiskOperation;
using static CloudFabric.Chaos.Checking.OperationResult;

namespace CloudFabric.Chaos.Tests;

public sealed class ResizeHistoryCheckerTests
{
    [Fact]
    public void Check_concurrent_reads_around_a_resize_holds() => Holds(
        Resize(1, 10, Done, 0, 100), Read(2, 2, 10, 20), Read(3, 10, 15, 25), Read(4, 10, 30, 40));

    [Fact]
    public void Check_read_of_the_old_size_after_the_new_one_was_seen_is_refused() => Broken(
        Resize(1, 10, Done, 0, 100), Read(2, 10, 10, 20), Read(3, 2, 30, 40));

    [Fact]
    public void Check_read_of_the_old_size_after_the_answer_is_refused() => Broken(Resize(1, 10, Done, 0, 10), Read(2, 2, 11, 12));

    [Fact]
    public void Check_read_that_begins_as_the_answer_arrives_may_see_either() => Holds(
        Resize(1, 10, Done, 0, 10), Read(2, 2, 10, 12), Read(3, 10, 10, 12));

    [Fact]
    public void Check_read_before_the_request_is_refused() => Broken(Read(1, 10, 0, 5), Resize(2, 10, Done, 6, 10));

    [Fact]
    public void Check_same_size_acknowledged_twice_is_refused() => Broken(Resize(1, 10, Done, 0, 10), Resize(2, 10, Done, 0, 10));

    [Fact]
    public void Check_smaller_resize_acknowledged_after_a_larger_one_is_refused() => Broken(Resize(1, 10, Done, 0, 10), Resize(2, 5, Done, 11, 20));

    [Fact]
    public void Check_smaller_resize_acknowledged_beside_a_larger_one_holds() => Holds(Resize(1, 10, Done, 0, 10), Resize(2, 5, Done, 5, 20));

    [Fact]
    public void Check_resize_that_shrinks_is_refused() => Broken(Resize(1, 1, Done, 0, 10));

    [Fact]
    public void Check_refusal_while_a_larger_resize_runs_holds() => Holds(Resize(1, 10, Done, 0, 100), Resize(2, 7, TooSmall, 5, 6));

    [Fact]
    public void Check_refusal_before_any_larger_resize_is_refused() => Broken(Resize(2, 7, TooSmall, 0, 5), Resize(1, 10, Done, 6, 100));

    [Fact]
    public void Check_refusal_of_a_size_that_nobody_reached_is_refused() => Broken(Resize(1, 7, Done, 0, 5), Resize(2, 8, TooSmall, 6, 9));

    [Fact]
    public void Check_unanswered_resize_seen_much_later_holds() => Holds(Resize(1, 10, Unknown, 0, 5), Read(2, 2, 100, 110), Read(3, 10, 200, 210));

    [Fact]
    public void Check_unanswered_resize_undone_after_it_was_seen_is_refused() => Broken(
        Resize(1, 10, Unknown, 0, 5), Read(3, 10, 200, 210), Read(2, 2, 220, 230));

    [Fact]
    public void Check_unanswered_resize_explains_a_refusal() => Holds(
        Resize(1, 10, Unknown, 0, 5), Resize(2, 8, TooSmall, 10, 20), Resize(3, 12, Done, 30, 40));

    [Fact]
    public void Check_unanswered_resize_asked_too_late_explains_no_refusal() => Broken(
        Resize(2, 8, TooSmall, 10, 20), Resize(1, 10, Unknown, 21, 25), Resize(3, 12, Done, 30, 40));

    [Fact]
    public void Check_larger_spare_asked_earlier_explains_more_than_a_smaller_one() => Holds(
        Resize(1, 5, Unknown, 30, 35), Resize(2, 8, Unknown, 0, 5), Resize(3, 5, TooSmall, 10, 12), Resize(4, 9, Done, 50, 60));

    [Fact]
    public void Check_real_histories_holds() => Histories.Real(60).Sample(
        history => ResizeHistoryChecker.Check(Histories.InitialGib, history).Holds, iter: 5_000);

    [Fact]
    public void Check_agrees_with_every_order_tried()
    {
        var (good, bad) = (0, 0);
        Gen.OneOf(Histories.Arbitrary, Histories.Real(6), Gen.Select(Histories.Real(6), Gen.Int[0, 5], Gen.Long[-2, 2], Twisted)).Sample(
            history =>
            {
                var expected = BruteForceChecker.IsLinearizable(Histories.InitialGib, history);
                Interlocked.Increment(ref expected ? ref good : ref bad);
                return ResizeHistoryChecker.Check(Histories.InitialGib, history).Holds == expected;
            },
            iter: 60_000,
            print: history => string.Join(Environment.NewLine, history.AsEnumerable()));
        Assert.True(good > 5_000 && bad > 5_000, $"{good} good and {bad} bad histories");
    }

    private static DiskOperation[] Twisted(DiskOperation[] history, int index, long by)
    {
        var at = index % history.Length;
        return [.. history.Select((operation, i) => i == at ? operation with { SizeGib = operation.SizeGib + by } : operation)];
    }

    private static void Holds(params DiskOperation[] history)
    {
        Assert.True(BruteForceChecker.IsLinearizable(Histories.InitialGib, history));
        Assert.Null(ResizeHistoryChecker.Check(Histories.InitialGib, history).Violation);
    }

    private static void Broken(params DiskOperation[] history)
    {
        Assert.False(BruteForceChecker.IsLinearizable(Histories.InitialGib, history));
        Assert.NotNull(ResizeHistoryChecker.Check(Histories.InitialGib, history).Violation);
    }
}
