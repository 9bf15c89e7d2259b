using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>
/// What TagResources and UntagResources share: the checks of their resources, and one command to all of them. One disk is one
/// commit; several are a persisted operation that begins only when all of them exist.
/// </summary>
internal sealed class TaggedDisks(
    ResourceGrains grains, ResourceReader reader, OperationRunner operations, IWorldView world, IFabricClock clock)
{
    public async Task<Outcome<Nothing>> Apply(ActionContext context, TagTarget target, DiskCommand command)
    {
        if (target.Check(world.Current) is { } fault)
        {
            return fault;
        }

        var keys = target.Keys();
        if (keys.Length < target.ResourceIds.Distinct().Count())
        {
            return TagRequestFaults.ResourceNotFound;
        }

        var done = keys.Length == 1
            ? (await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, keys[0], command)).Select(_ => Nothing.Value)
            : await ApplyToAll(context, target.RegionId, keys, command);
        return done.Fault == DiskFaults.NotFound ? TagRequestFaults.ResourceNotFound : done;
    }

    private async Task<Outcome<Nothing>> ApplyToAll(ActionContext context, string regionId, ImmutableArray<ResourceKey> keys, DiskCommand command) =>
        await AllExist(context, regionId, keys)
            ? await operations.Run(context, [.. keys.Select(key => new OperationStep(key, command))])
            : TagRequestFaults.ResourceNotFound;

    private async Task<bool> AllExist(ActionContext context, string regionId, ImmutableArray<ResourceKey> keys)
    {
        var query = new RowQuery(context.Account, DiskId.Kind, regionId, clock.Now, Page.After("", keys.Length)) { Keys = keys };
        return (await reader.List<DiskState>(query)).Items.Count == keys.Length;
    }
}
