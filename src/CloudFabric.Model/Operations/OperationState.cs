using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Operations;

/// <summary>
/// The intent to change several resources, kept until every step is done. Steps have deterministic names, held as long as
/// the intent is, so that a step which was done before a crash is found done after it.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.OperationState")]
public sealed record OperationState(
    [property: Id(0)] string Account,
    [property: Id(1)] ImmutableArray<OperationStep> Steps,
    [property: Id(2)] DateTimeOffset Since)
{
    public const string Kind = "operation";

    /// <summary>The id of its key; null in rows of before steps were held.</summary>
    [Id(3)]
    public string? Id { get; init; }

    /// <summary>The name that a step claims.</summary>
    public static string StepName(string id, int number) => $"step/{id}/{number}";
}

/// <summary>One command to one resource.</summary>
[GenerateSerializer, Immutable, Alias("cf.OperationStep")]
public sealed record OperationStep([property: Id(0)] ResourceKey Target, [property: Id(1)] object Command);

[GenerateSerializer, Immutable, Alias("cf.OperationCommand")]
public abstract record OperationCommand;

/// <summary>Writes the intent down.</summary>
[GenerateSerializer, Immutable, Alias("cf.BeginOperation")]
public sealed record BeginOperation([property: Id(0)] ImmutableArray<OperationStep> Steps) : OperationCommand;

/// <summary>Every step is done: the intent is forgotten.</summary>
[GenerateSerializer, Immutable, Alias("cf.FinishOperation")]
public sealed record FinishOperation : OperationCommand;
