using System.Collections.Concurrent;
using System.Diagnostics;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

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

/// <summary>Moves a part of the value to another thing, which is made where it is not there and ends where nothing is left for it.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.ShareThing")]
public sealed record ShareThing([property: Id(0)] ResourceKey With, [property: Id(1)] long Amount) : ThingCommand
{
    /// <summary>What the grain has read of the other.</summary>
    [Id(2)]
    public ThingState? Other { get; init; }

    [Id(3)]
    public RowVersion OtherVersion { get; init; }
}

/// <summary>Is answered as if the store were too busy.</summary>
[GenerateSerializer, Immutable, Alias("cf.test.DelayThing")]
public sealed record DelayThing : ThingCommand;

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
        (_, DelayThing) => KernelFaults.ServiceUnavailable,
        (_, ReadThing) => Decision<ThingState, long>.Keep(state, state.Value),
        (_, DropThing) => Decision<ThingState, long>.Vanish(state.Value),
        (_, AddToThing add) => Decision<ThingState, long>.Become(
            state with { Value = state.Value + add.Amount }, state.Value + add.Amount, new Ceiling(Pool, add.Max, Full)),
        (_, ShareThing share) => Share(state, share),
        (_, AlarmThing alarm) => Decision<ThingState, long>.Become(state with { DueAt = context.Now + alarm.Interval }, state.Value),
        _ => throw new InvalidOperationException(command.GetType().Name),
    };

    private static Decision<ThingState, long> Share(ThingState state, ShareThing share)
    {
        var sum = (share.Other?.Value ?? 0) + share.Amount;
        var next = sum == 0 ? null : (share.Other ?? new ThingState(state.Account, 0, null, 0)) with { Value = sum };
        return Decision<ThingState, long>.Become(state with { Value = state.Value - share.Amount }, sum)
            .With(new SideRow<ThingState>(share.With, share.OtherVersion, share.Other, next, Shape));
    }

    public static RowShape Shape(ThingState state) =>
        new(state.Account, "-", "thing", StatusTrack.Steady("Available")) { DueAt = state.DueAt, Usage = [new Usage(Pool, state.Value)] };

    public static Decision<ThingState, long> Wake(ThingState state, in DecisionContext context) => Decision<ThingState, long>.Become(
        state with { Wakes = state.Wakes + 1, DueAt = state.Wakes < 4 ? state.DueAt!.Value.AddSeconds(10) : null }, state.Value);
}

[Alias("cf.test.IThingGrain")]
public interface IThingGrain : IMachineGrain<ThingCommand, long>;

[ResourceKind("test-thing", typeof(IThingGrain))]
internal sealed class ThingGrain(MachineServices services, StoreReader reader, Serializer serializer)
    : MachineGrain<ThingMachine, ThingState, ThingCommand, long>(services), IThingGrain
{
    protected override async ValueTask<ThingCommand> Complete(ThingCommand command, Call call) =>
        command is ShareThing share && await reader.ReadAsync(share.With) is { } row
            ? share with { Other = serializer.Deserialize<ThingState>(row.State), OtherVersion = row.Version }
            : command;
}

[Alias("cf.test.IFaultyThingGrain")]
public interface IFaultyThingGrain : IMachineGrain<ThingCommand, long>;

/// <summary>A thing whose first wake-ups do nothing, as when the store is too busy, or throw.</summary>
[ResourceKind("test-faulty", typeof(IFaultyThingGrain))]
internal sealed class FaultyThingGrain(MachineServices services, WakeTries tries)
    : MachineGrain<ThingMachine, ThingState, ThingCommand, long>(services), IFaultyThingGrain
{
    public override Task Wake() => tries.Next() ? base.Wake() : Task.CompletedTask;
}

/// <summary>How often faulty things have been woken, and when they may.</summary>
public sealed class WakeTries
{
    private readonly ConcurrentQueue<long> _at = new();

    /// <summary>The number of the first try that takes effect.</summary>
    public int FirstGood { get; set; } = 1;

    /// <summary>What the tries before it end with; null for an answer that says nothing.</summary>
    public Exception? Failure { get; set; }

    /// <summary>When each try was made, by <see cref="Stopwatch"/>.</summary>
    public IReadOnlyList<long> At => [.. _at];

    public bool Next()
    {
        _at.Enqueue(Stopwatch.GetTimestamp());
        var isGood = _at.Count >= FirstGood;
        return isGood || Failure is null ? isGood : throw Failure;
    }
}

internal static class Things
{
    public static readonly ResourceKey Faulty = new("cn-test", "test-faulty", "f");
    public static readonly Call Caller = new("1", "request");

    public static ResourceKey Key(string id) => new("cn-test", "test-thing", id);

    public static Task<Outcome<long>> Thing(this FabricCluster fabric, string id, ThingCommand command, string? token = null, string question = "") =>
        fabric.Grains.GetGrain<IThingGrain>(Key(id).ToString()).Execute(command, Caller with { Token = token, Question = question });

    /// <summary>Makes the faulty thing, due after the interval and four times more.</summary>
    public static async Task MakeFaulty(this FabricCluster fabric, TimeSpan interval)
    {
        var grain = fabric.Grains.GetGrain<IFaultyThingGrain>(Faulty.ToString());
        Assert.Null((await grain.Execute(new MakeThing(1), Caller)).Fault);
        Assert.Null((await grain.Execute(new AlarmThing(interval), Caller)).Fault);
    }
}
