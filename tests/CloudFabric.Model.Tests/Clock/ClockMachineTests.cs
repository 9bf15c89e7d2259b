using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Clock;

public sealed class ClockMachineTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ClockState Running = new(ClockMode.Running, Start, Start, 2) { Change = 7 };
    private static readonly ClockState Stepped = Running with { Mode = ClockMode.Stepped };

    [Fact]
    public void Jump_takes_a_running_clock_forward_from_where_it_stands()
    {
        var real = Start.AddSeconds(10);
        Assert.Equal(Start.AddSeconds(20).AddHours(1), Decide(Running, new JumpClock(real, TimeSpan.FromHours(1))).State?.Base);
        Assert.Equal("InvalidParameter.jumpMs", Decide(Running, new JumpClock(real, TimeSpan.FromTicks(-1))).Fault?.Code);
        Assert.Equal("InvalidParameter.jumpMs", Decide(Running, new JumpClock(real, TimeSpan.FromDays(366 * 7000))).Fault?.Code);
    }

    [Fact]
    public void Jump_after_a_jump_adds_up()
    {
        var once = Decide(Running, new JumpClock(Start, TimeSpan.FromHours(1))).State;
        Assert.Equal(Start.AddHours(3), Decide(once, new JumpClock(Start, TimeSpan.FromHours(2))).State?.Base);
    }

    [Fact]
    public void Jump_of_a_stepped_clock_is_refused() =>
        Assert.Equal(ClockFaults.Stepped, Decide(Stepped, new JumpClock(Start, TimeSpan.FromHours(1))).Fault);

    [Fact]
    public void Step_of_a_running_clock_is_refused() =>
        Assert.Equal(ClockFaults.Running, Decide(Running, new StepClock(Start, Start.AddHours(1))).Fault);

    [Theory]
    [InlineData(60, 60)]
    [InlineData(-60, 0)]
    public void Step_takes_a_stepped_clock_forward_and_never_back(int to, int expected) =>
        Assert.Equal(Start.AddSeconds(expected), Decide(Stepped, new StepClock(Start.AddSeconds(10), Start.AddSeconds(to))).State?.Base);

    [Fact]
    public void Every_change_has_the_next_number()
    {
        ClockCommand[] changes =
        [
            new SetClockRate(Start, 0), new SetClockRate(Start, 5), new SetClockMode(Start, ClockMode.Stepped),
            new SetClockMode(Start, ClockMode.Running), new JumpClock(Start, TimeSpan.FromDays(1)),
        ];
        Assert.All(changes, change => Assert.Equal(8, Decide(Running, change).State?.Change));
        Assert.Equal(8, Decide(Stepped, new StepClock(Start, Start.AddDays(1))).State?.Change);
    }

    [Fact]
    public void Command_before_the_clock_is_planted_may_be_tried_again() =>
        Assert.Equal(KernelFaults.ServiceUnavailable, Decide(null, new SetClockRate(Start, 1)).Fault);

    private static Decision<ClockState, ClockState> Decide(ClockState? state, ClockCommand command) =>
        ClockMachine.Decide(state, command, new(ClockState.Key, "-", Start, Timing.Off, 1));
}
