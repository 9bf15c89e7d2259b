using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Hardware;

/// <summary>When a draining rack is due, and when it is done.</summary>
public sealed class PartDrainTests
{
    private static readonly PartCommand.Drain Drain = new("cn-a", ["cn-a-r0001-h01", "cn-a-r0001-h02"]);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Drain_is_due_at_once_and_as_long_as_looks_move_something()
    {
        var begun = Decide(null, Drain, Noon);
        Assert.Equal(Noon, PartMachine.Shape(begun).DueAt);

        var later = Decide(begun, new PartCommand.Looked(64, 10, ""), Noon.AddSeconds(2));

        Assert.Equal(Noon.AddSeconds(2), PartMachine.Shape(later).DueAt);
    }

    /// <summary>Who wakes takes a row that stays due at its instant for undone; and what lies ahead of a clock that stands never comes.</summary>
    [Fact]
    public void Drain_stays_due_at_other_instants_while_the_clock_stands()
    {
        var part = Decide(null, Drain, Noon);
        for (var look = 0; look < 5; look++)
        {
            var next = Decide(part, new PartCommand.Looked(1, 10, ""), Noon.AddTicks(look));

            Assert.NotEqual(Milliseconds(part), Milliseconds(next));
            Assert.True(next.Drain!.LookAt <= Noon.AddTicks(look));
            part = next;
        }

        static long Milliseconds(PartState part) => part.Drain!.LookAt!.Value.ToUnixTimeMilliseconds();
    }

    [Fact]
    public void Looks_that_move_nothing_come_less_and_less_often_up_to_a_minute()
    {
        var part = Decide(null, Drain, Noon);
        var pauses = new List<double>();
        for (var look = 0; look < 80; look++)
        {
            part = Decide(part, new PartCommand.Looked(0, 10, "full"), Noon);
            pauses.Add((part.Drain!.LookAt!.Value - Noon).TotalSeconds);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses[..8]);
        Assert.Equal(60, pauses[^1]);
        Assert.Equal("full", part.Drain!.Hindrance);
        Assert.Equal(new DrainProgress(Noon, 0, ""), Decide(part, new PartCommand.Looked(1, 9, ""), Noon).Drain! with { LookAt = Noon });
    }

    [Fact]
    public void Drain_that_waits_looks_at_once_when_it_is_asked_again()
    {
        var waiting = Decide(Decide(null, Drain, Noon), new PartCommand.Looked(0, 1, "full"), Noon);

        Assert.Equal(new DrainProgress(Noon.AddSeconds(1), 0, ""), Decide(waiting, Drain, Noon.AddSeconds(1)).Drain);
    }

    [Fact]
    public void Drain_of_before_instances_were_moved_begins_when_it_is_asked_again() => Assert.Equal(
        new DrainProgress(Noon, 0, ""), Decide(new PartState("cn", "cn-a", Drain.Hosts, PartStatus.Draining), Drain, Noon).Drain);

    [Fact]
    public void Drain_that_found_nothing_left_is_never_due_again_where_the_commit_agrees()
    {
        var part = Decide(null, Drain, Noon);

        var decision = PartMachine.Decide(part, new PartCommand.Looked(3, 0, ""), Context(Noon));

        Assert.Null(PartMachine.Shape(decision.State!).DueAt);
        Assert.Equal(
            Drain.Hosts.Select(host => new NoChildren(PartState.HostKey("cn", host), HardwareFaults.PartNotEmpty)), decision.Conditions.Cast<NoChildren>());
        Assert.False(PartMachine.Decide(decision.State, Drain, Context(Noon)).Changes);
    }

    [Fact]
    public void Look_that_ends_behind_the_drain_changes_nothing()
    {
        var retired = new PartState("cn", "cn-a", Drain.Hosts, PartStatus.Retired);

        Assert.False(PartMachine.Decide(null, new PartCommand.Looked(1, 0, ""), Context(Noon)).Changes);
        Assert.False(PartMachine.Decide(retired, new PartCommand.Looked(1, 0, ""), Context(Noon)).Changes);
    }

    private static PartState Decide(PartState? state, PartCommand command, DateTimeOffset now) => PartMachine.Decide(state, command, Context(now)).State!;

    private static DecisionContext Context(DateTimeOffset now) => new(new ResourceKey("cn", PartState.RackKind, "cn-a-r0001"), "-", now, Timing.Off, 1);
}
