using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Makes a value of one parameter's type. Built once at start, shared by all requests, stateless.</summary>
internal abstract class ValueReader<T>
{
    /// <summary>True where an empty text is a value of its own and not an absent parameter.</summary>
    public virtual bool TakesEmpty => false;

    /// <summary>True where something may stand at this dotted path below the parameter; empty is the parameter itself.</summary>
    public virtual bool Knows(ReadOnlySpan<char> path) => path.IsEmpty;

    /// <summary>Reads a node that is there; the fault, or null and the value.</summary>
    /// <param name="budget">What JSON inside the node may cost.</param>
    public abstract Fault? Read(ParameterNode node, NodeBudget budget, out T? value);
}
