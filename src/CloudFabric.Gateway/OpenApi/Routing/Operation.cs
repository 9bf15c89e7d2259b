using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>What a name or a path stands for: an action that can be called, or one that only exists officially.</summary>
/// <param name="Product">For answers and metrics; from tables only, never from a request.</param>
internal sealed record Operation(string Product, string Version, string Name)
{
    /// <summary>The operation of requests that name none.</summary>
    public static readonly Operation Unknown = new("", "", "");

    /// <summary>Null where the action is not emulated.</summary>
    public ActionDescriptor? Action { get; init; }

    public IRequestBinder? Binder { get; init; }

    /// <summary>The names of the path's variables in order.</summary>
    public string[] Variables { get; init; } = [];

    public static Operation Of(ActionDescriptor action)
    {
        if (action.Method is null && action.ResponseType.GetProperty("RequestId") is not null)
        {
            throw new InvalidOperationException($"{action.ResponseType} has a RequestId: the gateway adds it to every answer of an RPC action.");
        }

        return new Operation(action.Product, action.Version, action.Name)
        {
            Action = action,
            Binder = RequestBinders.Create(action.RequestType, action.Name),
            Variables = PathTree.VariablesOf(action.Segments),
        };
    }

    public static Operation Of(OfficialAction action) => new(action.Product, action.Version, action.Name);
}
