using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;

namespace CloudFabric.Model.Tests.Operations;

public sealed class OperationMachineTests
{
    private static readonly ResourceKey Key = new("cn-test", OperationState.Kind, "op-1");
    private static readonly OperationStep Step = new(new("cn-test", "thing", "a"), "command");

    [Fact]
    public void Shape_holds_the_name_of_every_step()
    {
        var state = Decide(null, new BeginOperation([Step, Step])).State!;

        Assert.Equal(["step/op-1/0", "step/op-1/1"], OperationMachine.Shape(state).Holds);
    }

    [Fact]
    public void Shape_of_an_operation_that_never_held_its_steps_holds_none() =>
        Assert.Empty(OperationMachine.Shape(new OperationState("1", [Step], DateTimeOffset.UnixEpoch)).Holds);

    [Fact]
    public void Finish_ends_the_operation_and_is_done_where_there_is_none()
    {
        var decision = Decide(Decide(null, new BeginOperation([Step])).State, new FinishOperation());

        Assert.True(decision is { Changes: true, State: null, Result: true });
        Assert.True(Decide(null, new FinishOperation()) is { Changes: false, Result: true });
    }

    private static Decision<OperationState, bool> Decide(OperationState? state, OperationCommand command) =>
        OperationMachine.Decide(state, command, new(Key, "1", DateTimeOffset.UnixEpoch, Timing.Off, 1));
}
