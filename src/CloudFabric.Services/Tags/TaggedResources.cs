using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tags;

/// <summary>
/// What the actions on tags and groups share: the checks of their resources, and one change to all of them. One resource is one
/// commit; several are a persisted operation that begins only when all of them exist.
/// </summary>
internal sealed class TaggedResources(
    IGrainFactory grains, KindDirectory kinds, ResourceReader reader, OperationRunner operations, IWorldView world, IFabricClock clock)
{
    public async Task<Outcome<Nothing>> Apply(ActionContext context, TagTarget target, LabelChange change)
    {
        if (target.Check(world.Current, context.Action.Product).Failed(out var fault, out var kind))
        {
            return fault;
        }

        var command = kind.ToCommand(change);
        var keys = target.Keys(kind);
        if (keys.Length < target.ResourceIds.Distinct().Count())
        {
            return TagRequestFaults.ResourceNotFound;
        }

        var done = keys.Length == 1
            ? await ApplyToOne(context, keys[0], command)
            : await ApplyToAll(context, kind, target.RegionId, keys, command);
        return done.Fault == kind.NotFound ? TagRequestFaults.ResourceNotFound : done;
    }

    /// <summary>To do it again changes nothing, so that no client token is needed.</summary>
    private async Task<Outcome<Nothing>> ApplyToOne(ActionContext context, ResourceKey key, object command) =>
        await kinds.Find(key.Kind)!.Execute(grains, key, command, context.ToCall() with { Token = null }) is { } refused ? refused : Nothing.Value;

    private async Task<Outcome<Nothing>> ApplyToAll(
        ActionContext context, TaggableKind kind, string regionId, ImmutableArray<ResourceKey> keys, object command) =>
        await AllExist(context, kind, regionId, keys)
            ? await operations.Run(context, [.. keys.Select(key => new OperationStep(key, command))])
            : TagRequestFaults.ResourceNotFound;

    private async Task<bool> AllExist(ActionContext context, TaggableKind kind, string regionId, ImmutableArray<ResourceKey> keys)
    {
        var query = new RowQuery(context.Account, kind.Kind, regionId, clock.Now, Page.After("", keys.Length)) { Keys = keys };
        return (await kind.List(reader, query)).Items.Count == keys.Length;
    }
}
