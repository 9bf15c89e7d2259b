using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Makes the request record of one action. Built once at start, shared by all requests, stateless.</summary>
internal interface IRequestBinder
{
    /// <summary>The record, or the fault that names the first parameter that is missing or malformed.</summary>
    /// <param name="parameters">Query and form.</param>
    /// <param name="json">The body, if it is JSON; an array binds to the parameter <c>body</c>.</param>
    /// <param name="pathVariables">What the path's variable segments hold.</param>
    Outcome<object> Bind(ReadOnlySpan<Pair> parameters, ParameterNode? json, ReadOnlySpan<Pair> pathVariables);

    /// <summary>True where the record has a place for a parameter of this dotted name; others are ignored.</summary>
    bool Knows(ReadOnlySpan<char> name);
}
