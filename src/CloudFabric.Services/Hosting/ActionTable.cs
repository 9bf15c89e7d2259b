using System.Collections.Frozen;
using System.Reflection;
using CloudFabric.Model.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Hosting;

/// <summary>Calls an action without knowing its types: the request is what the gateway's reader bound, the response goes to its writer.</summary>
public delegate ValueTask<Outcome<object>> ActionInvoker(object request, ActionContext context);

/// <summary>An implemented action: its official name, the types it speaks, and how to call it.</summary>
public sealed record ActionDescriptor(string Product, string Version, string Name, Type RequestType, Type ResponseType, ActionInvoker Invoke)
{
    /// <summary>The HTTP verb of an action addressed by path; null for RPC.</summary>
    public string? Method { get; init; }

    /// <summary>The path of such an action, split at its slashes.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];
}

/// <summary>Every implemented action, found by attribute once at start and frozen. Shared by all requests.</summary>
public sealed class ActionTable
{
    private readonly FrozenDictionary<(string Version, string Name), ActionDescriptor> _byName;

    private ActionTable(IEnumerable<ActionDescriptor> actions) =>
        _byName = actions.ToFrozenDictionary(action => (action.Version, action.Name));

    public IEnumerable<ActionDescriptor> All => _byName.Values;

    public ActionDescriptor? Find(string version, string name) => _byName.GetValueOrDefault((version, name));

    /// <summary>Finds the actions of an assembly and constructs each one, so that a missing dependency fails the start and not a request.</summary>
    public static ActionTable Scan(Assembly assembly, IServiceProvider services) => new(
        from type in assembly.GetTypes()
        from attribute in type.GetCustomAttributes<ActionAttribute>()
        select Describe(type, attribute, services));

    private static ActionDescriptor Describe(Type type, ActionAttribute attribute, IServiceProvider services)
    {
        var contract = type.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAction<,>));
        var types = contract.GetGenericArguments();
        var invoker = typeof(ActionTable).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types)
            .Invoke(null, [ActivatorUtilities.CreateInstance(services, type)]);
        var route = attribute.Route?.Split(' ', 2);
        return new ActionDescriptor(attribute.Product, attribute.Version, attribute.Name, types[0], types[1], (ActionInvoker)invoker!)
        {
            Method = route?[0],
            Segments = route?[1].Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private static ActionInvoker Bind<TRequest, TResponse>(IAction<TRequest, TResponse> action)
        where TResponse : notnull =>
        async (request, context) =>
        {
            var outcome = await action.Handle((TRequest)request, context);
            return outcome.Failed(out var fault, out var value) ? fault : Outcome<object>.Success(value);
        };
}
