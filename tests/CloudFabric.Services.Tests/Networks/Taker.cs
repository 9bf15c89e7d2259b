using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tests.Networks;

/// <summary>The smallest inhabitant of a vSwitch and member of a security group, by the contracts that instances are to keep.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.TakerState")]
public sealed record TakerState(
    [property: Id(0)] string Account, [property: Id(1)] VSwitchSubnet Subnet, [property: Id(2)] uint Address, [property: Id(3)] ResourceKey? Group);

[GenerateSerializer, Immutable, Alias("cf.test.TakerCommand")]
public abstract record TakerCommand;

[GenerateSerializer, Immutable, Alias("cf.test.TakeAddress")]
public sealed record TakeAddress([property: Id(0)] VSwitchSubnet Subnet, [property: Id(1)] uint Address, [property: Id(2)] bool IsWanted) : TakerCommand
{
    [Id(3)]
    public ResourceKey? Group { get; init; }
}

[GenerateSerializer, Immutable, Alias("cf.test.LeaveAddress")]
public sealed record LeaveAddress : TakerCommand;

public sealed class TakerMachine : IMachine<TakerState, TakerCommand, uint>
{
    public static Decision<TakerState, uint> Decide(TakerState? state, TakerCommand command, in DecisionContext context) => (state, command) switch
    {
        (null, TakeAddress take) => Decision<TakerState, uint>.Become(
            new TakerState(context.Account, take.Subnet, take.Address, take.Group),
            take.Address,
            [
                .. VSwitchAddresses.Conditions(take.Subnet, take.Address, take.IsWanted),
                .. take.Group is { } group ? SecurityGroupMembers.Conditions(group, "normal") : [],
            ]),
        (not null, LeaveAddress) => Decision<TakerState, uint>.Vanish(state.Address),
        _ => throw new InvalidOperationException(command.GetType().Name),
    };

    public static RowShape Shape(TakerState state) => new(state.Account, "-", "taker", StatusTrack.Steady("Available"))
    {
        Holds = [VSwitchAddresses.Hold(state.Subnet, state.Address)],
        Usage = [.. VSwitchAddresses.Usage(state.Subnet, state.Address), .. state.Group is { } group ? SecurityGroupMembers.Usage(group) : []],
    };
}

[Alias("cf.test.ITakerGrain")]
public interface ITakerGrain : IMachineGrain<TakerCommand, uint>;

[ResourceKind("test-taker", typeof(ITakerGrain))]
internal sealed class TakerGrain(MachineServices services) : MachineGrain<TakerMachine, TakerState, TakerCommand, uint>(services), ITakerGrain;
