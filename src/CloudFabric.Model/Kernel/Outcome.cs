using System.Diagnostics.CodeAnalysis;

namespace CloudFabric.Model.Kernel;

/// <summary>Either a value or the <see cref="Kernel.Fault"/> that stands in its place.</summary>
[GenerateSerializer, Immutable, Alias("cf.Outcome`1")]
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Fault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The result; meaningful only where <see cref="Fault"/> is null.</summary>
    [Id(0)]
    public T? Value { get; init; }

    [Id(1)]
    public Fault? Fault { get; init; }

    /// <summary>A success; for a T (an interface, object) that the implicit conversion cannot take.</summary>
    public static Outcome<T> Success(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Fault fault) => new(default, fault);

    /// <summary>True with the fault, or false with the value: <c>if (outcome.Failed(out var fault, out var value)) return fault;</c></summary>
    public bool Failed([NotNullWhen(true)] out Fault? fault, [MaybeNullWhen(true)] out T value)
    {
        fault = Fault;
        value = Value;
        return fault is not null;
    }

    /// <summary>The same fault, or the value seen through <paramref name="view"/>.</summary>
    public Outcome<TView> Select<TView>(Func<T, TView> view) => Fault is { } fault ? fault : view(Value!);
}
