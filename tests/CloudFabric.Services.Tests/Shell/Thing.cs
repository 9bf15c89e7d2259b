using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>The smallest resource that has everything: a value, a quota, a due time.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.ThingState")]
public sealed record ThingState([property: Id(0)] string Account, [property: Id(1)] long Value, [property: Id(2)] DateTimeOffset? DueAt, [property: Id(3)] int Wakes);

[GenerateSerializer, Immutable, Alias("cf.test.ThingCommand")]
public abstract record ThingCommand;

[GenerateSerializer, Immutable, Alias("cf.test.MakeThing")]
public sealed record MakeThing([property: Id(0)] long Value) : ThingCommand;

/// <summary>Adds to the value, under a ceiling that all things share.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.AddToThing")]
public sealed record AddToThing([property: Id(0)] long Amount, [property: Id(1)] long Max) : ThingCommand;

[GenerateSerializer, Immutable, Alias("cf.test.ReadThing")]
public sealed record ReadThing : ThingCommand;

[GenerateSerializer, Immutable, Alias("cf.test.DropThing")]
public sealed record DropThing : ThingCommand;

/// <summary>Wakes the thing so many times, each after the interval.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.AlarmThing")]
public sealed record AlarmThing([property: Id(0)] TimeSpan Interval) : ThingCommand;

public sealed class ThingMachine : IMachine<ThingState, ThingCommand, long>
{
    public const string Pool = "test-pool";
    public static readonly Fault Missing = new("Thing.Missing", 404, "No such thing.");
    public static readonly Fault Full = new("Thing.Full", 403, "The pool is full.");

    public static Decision<ThingState, long> Decide(ThingState? state, ThingCommand command, in DecisionContext context) => (state, command) switch
    {
        (null, MakeThing make) => Decision<ThingState, long>.Become(new ThingState(context.Account, make.Value, null, 0), make.Value),
        (_, MakeThing) => KernelFaults.IdTaken,
        (null, _) => Missing,
        (_, ReadThing) => Decision<ThingState, long>.Keep(state, state.Value),
        (_, DropThing) => Decision<ThingState, long>.Vanish(state.Value),
        (_, AddToThing add) => Decision<ThingState, long>.Become(
            state with { Value = state.Value + add.Amount }, state.Value + add.Amount, new Ceiling(Pool, add.Max, Full)),
        (_, AlarmThing alarm) => Decision<ThingState, long>.Become(state with { DueAt = context.Now + alarm.Interval }, state.Value),
        _ => throw new InvalidOperationException(command.GetType().Name),
    };

    public static RowShape Shape(ThingState state) =>
        new(state.Account, "-", "thing", StatusTrack.Steady("Available")) { DueAt = state.DueAt, Usage = [new Usage(Pool, state.Value)] };

    public static Decision<ThingState, long> Wake(ThingState state, in DecisionContext context) => Decision<ThingState, long>.Become(
        state with { Wakes = state.Wakes + 1, DueAt = state.Wakes < 4 ? state.DueAt!.Value.AddSeconds(10) : null }, state.Value);
}

[Alias("cf.test.IThingGrain")]
public interface IThingGrain : IMachineGrain<ThingCommand, long>;

[ResourceKind("test-thing", typeof(IThingGrain))]
internal sealed class ThingGrain(MachineServices services) : MachineGrain<ThingMachine, ThingState, ThingCommand, long>(services), IThingGrain;

internal static class Things
{
    public static readonly Call Caller = new("1", "request");

    public static ResourceKey Key(string id) => new("cn-test", "test-thing", id);

    public static Task<Outcome<long>> Thing(this FabricCluster fabric, string id, ThingCommand command, string? token = null, string question = "") =>
        fabric.Grains.GetGrain<IThingGrain>(Key(id).ToString()).Execute(command, Caller with { Token = token, Question = question });
}
