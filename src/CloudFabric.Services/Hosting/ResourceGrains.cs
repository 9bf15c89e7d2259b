using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Sends commands to the grains of resources, and makes them idempotent: a call whose client token has been used answers what
/// the first call answered. The happy path costs one grain call and no read.
/// </summary>
public sealed class ResourceGrains(IGrainFactory grains, StoreReader store)
{
    /// <summary>Executes a command on an existing resource.</summary>
    public Task<Outcome<TResult>> Execute<TGrain, TCommand, TResult>(ActionContext context, ResourceKey key, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult> => throw new NotSupportedException($"{grains} {store} {context} {key} {command}");

    /// <summary>
    /// Executes a creating command on a new resource. <paramref name="draw"/> derives its key from the identity of the call (a token
    /// or a request id) and the number of keys found taken before; a machine says so by <see cref="KernelFaults.IdTaken"/>.
    /// </summary>
    public Task<Outcome<TResult>> Create<TGrain, TCommand, TResult>(ActionContext context, Func<string, ResourceKey> draw, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult> => throw new NotSupportedException($"{grains} {store} {context} {draw} {command}");
}
