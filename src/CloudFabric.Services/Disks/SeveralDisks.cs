using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>
/// One command to several disks as a persisted operation. It begins only when all of them exist and none would refuse, as far as their rows
/// say; what changes after that look is the answer of the operation.
/// </summary>
internal sealed class SeveralDisks(ResourceReader reader, OperationRunner operations, IWorldView world, IFabricClock clock)
{
    public async Task<Outcome<Nothing>> Execute(ActionContext context, IReadOnlyList<string> diskIds, DiskCommand command)
    {
        var keys = new List<ResourceKey>();
        foreach (var id in diskIds.Distinct())
        {
            if (DiskLocator.Find(world.Current, id).Failed(out var fault, out var key))
            {
                return fault;
            }

            keys.Add(key);
        }

        return await Refusal(context, keys, command) is { } refusal
            ? refusal
            : await operations.Run(context, [.. keys.Select(key => new OperationStep(key, command))]);
    }

    private async Task<Fault?> Refusal(ActionContext context, List<ResourceKey> keys, DiskCommand command)
    {
        var now = clock.Now;
        var query = new RowQuery(context.Account, DiskId.Kind, keys[0].Region, now, Page.After("", keys.Count)) { Keys = [.. keys] };
        var disks = (await reader.List<DiskState>(query)).Items;
        return disks.Count < keys.Count
            ? DiskFaults.NotFound
            : disks.Select(disk => DiskMachine.Decide(disk.State, command, new DecisionContext(disk.Key, context.Account, now, Timing.Off, 1)).Fault)
                .FirstOrDefault(fault => fault is not null);
    }
}
