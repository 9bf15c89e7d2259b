using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Binds one parameter to one property. Built once at start, stateless.</summary>
internal abstract class PropertyBinder<TRecord>(string name)
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    public abstract Fault? Bind(TRecord target, ParameterNode? node, NodeBudget budget);

    /// <inheritdoc cref="ValueReader{T}.Knows"/>
    public abstract bool Knows(ReadOnlySpan<char> path);
}

/// <inheritdoc/>
/// <param name="missing">The fault of an absent parameter; null where it may be absent.</param>
internal sealed class PropertyBinder<TRecord, TValue>(string name, Action<TRecord, TValue?> set, ValueReader<TValue> reader, Fault? missing)
    : PropertyBinder<TRecord>(name)
{
    public override Fault? Bind(TRecord target, ParameterNode? node, NodeBudget budget)
    {
        if (node is null || node.IsAbsent || (node.Text is "" && (missing is not null || !reader.TakesEmpty)))
        {
            return missing;
        }

        var fault = reader.Read(node, budget, out var value);
        if (fault is null)
        {
            set(target, value);
        }

        return fault;
    }

    public override bool Knows(ReadOnlySpan<char> path) => reader.Knows(path);
}
