using System.Reflection;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>An action of the product with the parameters that its request record has, as the gateway's reader finds them.</summary>
internal sealed record EmulatedAction(string Product, string Version, string Name, IReadOnlyList<Parameter> Parameters)
{
    public static IReadOnlyList<EmulatedAction> All { get; } =
    [
        .. from type in typeof(ActionTable).Assembly.GetTypes()
           from attribute in type.GetCustomAttributes<ActionAttribute>()
           orderby $"{attribute.Product} {attribute.Version} {attribute.Name}"
           select Of(attribute, RequestOf(type)),
    ];

    /// <summary>The record that the gateway reads; actions may share one.</summary>
    public required Type Request { get; init; }

    private static EmulatedAction Of(ActionAttribute action, Type request) =>
        new(action.Product, action.Version, action.Name, [.. Read(request, "", ParameterState.Implemented)]) { Request = request };

    private static Type RequestOf(Type action) =>
        action.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAction<,>)).GetGenericArguments()[0];

    public static ParameterState StateOf(PropertyInfo property, ParameterState whole) =>
        property.IsDefined(typeof(RefusedAttribute)) ? ParameterState.Refused
        : property.IsDefined(typeof(NoEffectAttribute)) ? ParameterState.NoEffect
        : whole;

    /// <summary>The record behind a property that is one or a list of them; null for a plain value.</summary>
    public static Type? RecordOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        type = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        return type is { IsClass: true } && type != typeof(string) ? type : null;
    }

    private static IEnumerable<Parameter> Read(Type record, string prefix, ParameterState whole) =>
        from property in record.GetProperties()
        where property.SetMethod is { IsPublic: true }
        let path = prefix + (property.GetCustomAttribute<WireAttribute>()?.Name ?? property.Name)
        let state = StateOf(property, whole)
        from found in RecordOf(property) is { } part ? Read(part, path + ".", state) : [new Parameter(path, state)]
        select found;
}
