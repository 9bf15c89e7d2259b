using System.Collections.Frozen;
using System.Reflection;
using CloudFabric.Model.Kernel;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Every kind of resource by name, for those who meet a key and know no more: the wake-up service, persisted operations, recounts.
/// Found by attribute once at start and frozen.
/// </summary>
public sealed class KindDirectory
{
    private readonly FrozenDictionary<string, ResourceKind> _kinds;

    public KindDirectory(params IEnumerable<Assembly> assemblies) => _kinds = (
        from assembly in assemblies
        from type in assembly.GetTypes()
        let attribute = type.GetCustomAttribute<ResourceKindAttribute>()
        where attribute is not null
        select ResourceKind.Of(attribute, type)).ToFrozenDictionary(kind => kind.Name);

    public ResourceKind? Find(string kind) => _kinds.GetValueOrDefault(kind);
}

/// <summary>How to reach the resources of a kind without knowing their types.</summary>
public abstract class ResourceKind(ResourceKindAttribute attribute)
{
    public string Name { get; } = attribute.Kind;

    protected Type GrainInterface { get; } = attribute.GrainInterface;

    /// <summary>The grain whose row may be due.</summary>
    public IWakeable Waker(IGrainFactory grains, ResourceKey key) => (IWakeable)grains.GetGrain(GrainInterface, key.ToString());

    /// <summary>Executes a command; the result is of no interest, a fault is.</summary>
    public abstract Task<Fault?> Execute(IGrainFactory grains, ResourceKey key, object command, Call call);

    /// <summary>The shape of a serialised state.</summary>
    public abstract RowShape Shape(Serializer serializer, ReadOnlyMemory<byte> state);

    internal static ResourceKind Of(ResourceKindAttribute attribute, Type grain)
    {
        var shell = grain.BaseType;
        while (shell is { IsGenericType: false } || shell!.GetGenericTypeDefinition() != typeof(MachineGrain<,,,>))
        {
            shell = shell.BaseType;
        }

        return (ResourceKind)Activator.CreateInstance(typeof(ResourceKind<,,,>).MakeGenericType(shell.GetGenericArguments()), attribute)!;
    }
}

internal sealed class ResourceKind<TMachine, TState, TCommand, TResult>(ResourceKindAttribute attribute) : ResourceKind(attribute)
    where TMachine : IMachine<TState, TCommand, TResult>
    where TState : class
{
    public override async Task<Fault?> Execute(IGrainFactory grains, ResourceKey key, object command, Call call)
    {
        var grain = (IMachineGrain<TCommand, TResult>)grains.GetGrain(GrainInterface, key.ToString());
        return (await grain.Execute((TCommand)command, call)).Fault;
    }

    public override RowShape Shape(Serializer serializer, ReadOnlyMemory<byte> state) => TMachine.Shape(serializer.Deserialize<TState>(state)!);
}
