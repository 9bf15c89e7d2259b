using System.Text.Json;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Regions;

/// <summary>
/// Changes the world while it runs. A change is a list of commands that may be repeated, each durable before the next is given: a document
/// whose application broke off is sent again, and goes on where it stopped.
/// </summary>
public sealed class WorldChanges(IGrainFactory grains, KindDirectory kinds, StoreReader store, Serializer serializer, WorldView world)
{
    /// <summary>What a document would change.</summary>
    public async Task<WorldPlan> Plan(JsonElement body)
    {
        if (Read(body).Failed(out var fault, out var document))
        {
            return new WorldPlan([], [fault.Message]);
        }

        await world.Refresh();
        return new WorldPlanner(new WorldDraft(world.Current, await Parts()), document).Plan();
    }

    /// <summary>Makes the changes of a plan in their order; ends behind the last, or at the first that is refused.</summary>
    /// <returns>How many steps are done, and what the next one met.</returns>
    public async Task<(int Done, Fault? Fault)> Apply(WorldPlan plan, string requestId)
    {
        var done = 0;
        Fault? fault = null;
        for (; done < plan.Steps.Count && fault is null; done += fault is null ? 1 : 0)
        {
            fault = await Execute(plan.Steps[done], requestId);
        }

        // Who asks this process next must see it; the others follow the feed.
        await world.Refresh();
        return (done, fault);
    }

    /// <summary>The racks and hosts that are out of service.</summary>
    public async Task<IEnumerable<KeyValuePair<ResourceKey, PartState>>> Parts()
    {
        var racks = await store.ReadKindAsync(Places.Owner, PartState.RackKind);
        var hosts = await store.ReadKindAsync(Places.Owner, PartState.HostKind);
        return racks.Concat(hosts).Select(row => KeyValuePair.Create(row.Key, serializer.Deserialize<PartState>(row.State)!));
    }

    private static Outcome<WorldChangeDocument> Read(JsonElement body)
    {
        try
        {
            return body.Deserialize<WorldChangeDocument>(WorldFile.Options) is { } document ? document : Malformed("The document is null.");
        }
        catch (JsonException malformed)
        {
            return Malformed(malformed.Message);
        }
    }

    private static Fault Malformed(string message) => new("InvalidParameter.body", 400, message);

    private async Task<Fault?> Execute(WorldStep step, string requestId) => step.Changes
        ? await kinds.Find(step.Target.Kind)!.Execute(grains, step.Target, step.Command, new Call(Places.Owner, requestId))
        : null;
}
