using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>A parameter that asks for what is not emulated: refused where it is given. Built once at start, stateless.</summary>
/// <param name="unless">The text that asks for nothing, in any case; an empty text and an empty list do so always.</param>
internal sealed class RefusedParameter<TRecord, TValue>(string name, ValueReader<TValue> reader, string unless, Fault refusal)
    : PropertyBinder<TRecord>(name)
{
    public override Fault? Bind(TRecord target, ParameterNode? node, NodeBudget budget) => node switch
    {
        null or { IsAbsent: true } or { Text: "" } or { Items.Count: 0 } or { Fields.Count: 0 } => null,
        { Text: { } text } when text.Equals(unless, StringComparison.OrdinalIgnoreCase) => null,
        _ => refusal,
    };

    public override bool Knows(ReadOnlySpan<char> path) => reader.Knows(path);
}
