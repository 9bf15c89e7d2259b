using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// One action of the official API: a class named as the action, in a file of its own, that turns a bound request into a
/// response or a fault. Constructed once; dependencies come through the constructor. Found at start by its <see cref="ActionAttribute"/>.
/// </summary>
public interface IAction<in TRequest, TResponse>
{
    ValueTask<Outcome<TResponse>> Handle(TRequest request, ActionContext context);
}

/// <summary>
/// The official name of an action: the product and version that a client sends with it. A class has several where an older product still
/// takes the calls of a newer one.
/// </summary>
/// <param name="product">The product code, for example <c>Ecs</c>.</param>
/// <param name="version">The API version, a date: the routing key of every request.</param>
/// <param name="name">The action.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ActionAttribute(string product, string version, string name) : Attribute
{
    public string Product { get; } = product;

    public string Version { get; } = version;

    public string Name { get; } = name;

    /// <summary>For actions addressed by path (ROA): the verb and the official path, <c>{name}</c> for a segment that binds to a parameter.</summary>
    public string? Route { get; init; }
}

/// <summary>The response of an action that only confirms.</summary>
public sealed record Nothing
{
    public static readonly Nothing Value = new();
}
