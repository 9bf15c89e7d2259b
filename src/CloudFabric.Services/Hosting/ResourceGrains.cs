using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Sends commands to the grains of resources, and makes them idempotent: a call whose client token has been used answers what
/// the first call answered. The token is claimed in the commit of the call itself, so the happy path costs one grain call and no read;
/// only a refused call looks whether its token tells why.
/// </summary>
public sealed class ResourceGrains(IGrainFactory grains, StoreReader store, Serializer serializer, IFabricClock clock)
{
    private const int DrawsMax = 16;

    /// <summary>Executes a command on an existing resource.</summary>
    public Task<Outcome<TResult>> Execute<TGrain, TCommand, TResult>(ActionContext context, ResourceKey key, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult> => Send<TGrain, TCommand, TResult>(context.ToCall(), key, command);

    /// <summary>
    /// Executes a creating command on a new resource. <paramref name="draw"/> derives its key from the identity of the call (its token
    /// or its request id); where the machine answers <see cref="KernelFaults.IdTaken"/>, a salted identity is drawn.
    /// </summary>
    public async Task<Outcome<TResult>> Create<TGrain, TCommand, TResult>(ActionContext context, Func<string, ResourceKey> draw, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult>
    {
        var call = context.ToCall() with { IsForNew = true };
        var identity = call.Token ?? context.RequestId;
        for (var salt = 0; salt < DrawsMax; salt++)
        {
            var outcome = await Send<TGrain, TCommand, TResult>(call, draw(salt == 0 ? identity : $"{identity}/{salt}"), command);
            if (outcome.Fault != KernelFaults.IdTaken)
            {
                return outcome;
            }
        }

        return KernelFaults.InternalError;
    }

    /// <summary>
    /// Executes a creating command on a resource whose key the caller has derived, and derives anew where it is taken. Only then does it look
    /// at the token: by any other refusal the caller may try on, and <see cref="Answered"/> says at the end what the token has to tell.
    /// </summary>
    public async Task<Outcome<TResult>> CreateAt<TGrain, TCommand, TResult>(ActionContext context, ResourceKey key, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult>
    {
        var outcome = await grains.GetGrain<TGrain>(key.ToString()).Execute(command, context.ToCall() with { IsForNew = true });
        return outcome.Fault == KernelFaults.IdTaken ? await Answered<TResult>(context, KernelFaults.IdTaken) : outcome;
    }

    /// <summary>What the call's token says instead of a refusal; the refusal without one.</summary>
    public Task<Outcome<TResult>> Answered<TResult>(ActionContext context, Fault fault) =>
        context.ToCall() is { Token: not null } call ? Replay<TResult>(call, fault) : Task.FromResult<Outcome<TResult>>(fault);

    private async Task<Outcome<TResult>> Send<TGrain, TCommand, TResult>(Call call, ResourceKey key, TCommand command)
        where TGrain : IMachineGrain<TCommand, TResult>
    {
        var outcome = await grains.GetGrain<TGrain>(key.ToString()).Execute(command, call);
        return outcome.Fault is { } fault && call.Token is not null ? await Replay<TResult>(call, fault) : outcome;
    }

    private async Task<Outcome<TResult>> Replay<TResult>(Call call, Fault fault)
    {
        var claim = await store.ReadClaimAsync(call.Token!);
        if (claim is null || claim.ExpiresAt <= clock.Now)
        {
            return fault == KernelFaults.TokenTaken ? KernelFaults.ServiceUnavailable : fault;
        }

        return claim.Question == call.Question ? serializer.Deserialize<TResult>(claim.Answer)! : KernelFaults.IdempotentParameterMismatch;
    }
}
