using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>Where a request goes, or why it goes nowhere.</summary>
internal readonly record struct Route(Operation Operation, Fault? Fault, Pair[] PathVariables)
{
    public static Route To(Operation operation, params Pair[] pathVariables) => new(operation, null, pathVariables);

    public static Route Nowhere(Fault fault) => new(Operation.Unknown, fault, Pairs.None);
}
