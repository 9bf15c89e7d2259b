using CloudFabric.Model.Clock;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Clock;

public sealed class ClockBytesTests
{
    private static readonly ClockState State = new(
        ClockMode.Stepped, new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), new(2026, 6, 7, 8, 9, 10, TimeSpan.Zero), 1.5);

    [Fact]
    public void ClockState_has_the_released_bytes() => Golden.AssertBytes(
        "IOgABSGAgAC3lqtJ3giBAAAAAAAAAADgIYAAV8kNbMTeCIEAAAAAAAAAAOCBAAAAAAAA+D8BDeA=", State with { Change = 3 });

    [Fact]
    public void ClockState_of_before_changes_were_counted_is_read() => Assert.Equal(State, Golden.Read<ClockState>(
        "IOgABSGAgAC3lqtJ3giBAAAAAAAAAADgIYAAV8kNbMTeCIEAAAAAAAAAAOCBAAAAAAAA+D/g"));

    [Fact]
    public void StepClock_has_the_released_bytes() => Golden.AssertBytes<ClockCommand>(
        "MAHd9OfmGWNmLlN0ZXBDbG9ja+gggABXyQ1sxN4IgQAAAAAAAAAA4OjoIICAALeWq0neCIEAAAAAAAAAAODg", new StepClock(State.RealBase, State.Base));

    [Theory]
    [InlineData(typeof(ClockState), "cf.ClockState")]
    [InlineData(typeof(ClockCommand), "cf.ClockCommand")]
    [InlineData(typeof(SetClockRate), "cf.SetClockRate")]
    [InlineData(typeof(SetClockMode), "cf.SetClockMode")]
    [InlineData(typeof(JumpClock), "cf.JumpClock")]
    [InlineData(typeof(StepClock), "cf.StepClock")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
