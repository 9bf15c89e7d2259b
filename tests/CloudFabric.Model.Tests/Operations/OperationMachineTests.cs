using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Model.Tests.Kernel;

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
    public void Shape_of_an_operation_of_before_steps_were_held_holds_none() => Assert.Empty(
        OperationMachine.Shape(Golden.Read<OperationState>("IOhAAzEhIAADIegg6EAPY24tdGVzdEELdGhpbmdBA2HgSQUPY29tbWFuZODg4CGAAIC19/V/nwiBAAAAAAAAAADg4A==")).Holds);

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
