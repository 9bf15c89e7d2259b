using System.Reflection;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Builds binders from records, once a type at start. A record that cannot be bound fails the start, not a request.</summary>
internal sealed class RequestBinders
{
    private readonly string _action;

    private RequestBinders(string action) => _action = action;

    /// <param name="request">The record.</param>
    /// <param name="action">Whose parameters they are, for refusals.</param>
    public static IRequestBinder Create(Type request, string action) =>
        (IRequestBinder)new RequestBinders(action).CreateRecord(request, path: "", KernelFaults.InvalidParameter("body"));

    private object CreateRecord(Type type, string path, Fault malformed)
    {
        if (path.Count(c => c == '.') > ParameterNode.MaxDepth)
        {
            throw new InvalidOperationException($"{type.Name} is nested too deeply, or contains itself ({path}).");
        }

        var writable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .ToArray();
        var binders = Array.CreateInstance(typeof(PropertyBinder<>).MakeGenericType(type), writable.Length);
        for (var i = 0; i < writable.Length; i++)
        {
            binders.SetValue(CreateProperty(type, writable[i], path), i);
        }

        return Activator.CreateInstance(typeof(RecordReader<>).MakeGenericType(type), binders, malformed)!;
    }

    private object CreateProperty(Type record, PropertyInfo property, string path)
    {
        var name = property.GetCustomAttribute<WireAttribute>()?.Name ?? property.Name;
        if (name.Contains('.'))
        {
            throw new InvalidOperationException($"{record.Name}.{property.Name}: a dotted name is a nested record.");
        }

        var full = path + name;
        var missing = property.IsDefined(typeof(RequiredAttribute)) ? KernelFaults.MissingParameter(full) : null;
        var malformed = property.GetCustomAttribute<MalformedAttribute>() is { } official
            ? new Fault(official.Code, official.HttpStatus, $"The specified parameter {full} is not valid.")
            : KernelFaults.InvalidParameter(full);
        var value = CreateValue(property, property.PropertyType, full, malformed);
        if (property.GetCustomAttribute<RefusedAttribute>() is { } refused)
        {
            return Activator.CreateInstance(
                typeof(RefusedParameter<,>).MakeGenericType(record, property.PropertyType),
                name, value, refused.Unless, KernelFaults.UnsupportedOperation($"{_action} with {full} is not emulated."))!;
        }

        var setter = property.SetMethod!.CreateDelegate(typeof(Action<,>).MakeGenericType(record, property.PropertyType));
        return Activator.CreateInstance(
            typeof(PropertyBinder<,>).MakeGenericType(record, property.PropertyType),
            name, setter, value, missing)!;
    }

    private object CreateValue(PropertyInfo property, Type type, string path, Fault malformed)
    {
        if (ScalarReaders.Create(type, malformed) is { } scalar)
        {
            return scalar;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            return Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(item), CreateValue(property, item, path, malformed), malformed)!;
        }

        return type is { IsClass: true, IsAbstract: false } && type.GetConstructor(Type.EmptyTypes) is not null
            ? CreateRecord(type, path + ".", malformed)
            : throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name}: a {type.Name} cannot be bound.");
    }
}
