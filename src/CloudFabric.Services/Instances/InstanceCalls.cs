using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Sends commands to the grains of instances.</summary>
internal sealed class InstanceCalls(ResourceGrains grains, ResourceReader reader, IWorldView world, IFabricClock clock)
{
    /// <summary>Attaching a disk takes a call of its own, so nobody brings so many disks in a row.</summary>
    private const int AttemptsMax = 8;

    /// <summary>One command to one instance, found by its id.</summary>
    public async Task<Outcome<Nothing>> One(ActionContext context, string? instanceId, InstanceCommand command) =>
        (await Ask(context, instanceId, command)).Select(_ => Nothing.Value);

    /// <summary>The same, with what the instance answered.</summary>
    public async Task<Outcome<InstanceResult>> Ask(ActionContext context, string? instanceId, InstanceCommand command) =>
        InstanceLocator.Find(world.Current, instanceId).Failed(out var fault, out var key) ? fault : await Send(context, key, command);

    /// <summary>The same, where the key is known.</summary>
    public Task<Outcome<InstanceResult>> Send(ActionContext context, ResourceKey key, InstanceCommand command) =>
        grains.Execute<IInstanceGrain, InstanceCommand, InstanceResult>(context, key, command);

    /// <summary>Deletes instances with their disks, all or none: the first one decides for all.</summary>
    public async Task<Outcome<Nothing>> Delete(ActionContext context, List<ResourceKey> keys, bool force)
    {
        var command = new InstanceCommand.Delete(force, [.. keys.Skip(1).Select(key => key.Id)]);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var deleted = await Send(context, keys[0], command);
            if (deleted.Fault != InstanceFaults.DisksChanged)
            {
                return deleted.Select(_ => Nothing.Value);
            }
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>The same command to several instances; each answers for itself.</summary>
    public Task<Outcome<InstanceResponses>> Several(ActionContext context, string regionId, IReadOnlyList<string> ids, InstanceCommand command) =>
        Several(context, regionId, ids, (own, key) => Send(own, key, command));

    /// <summary>The same call to several instances.</summary>
    public async Task<Outcome<InstanceResponses>> Several(
        ActionContext context, string regionId, IReadOnlyList<string> ids, Func<ActionContext, ResourceKey, Task<Outcome<InstanceResult>>> send)
    {
        if (ids.Count > InstanceQueryFaults.MaxIds)
        {
            return InstanceQueryFaults.TooManyIds;
        }

        if (InstanceLocator.FindAll(world.Current, regionId, ids).Failed(out var fault, out var keys))
        {
            return fault;
        }

        var statuses = await Statuses(context.Account, regionId, keys);
        if (statuses.Count < keys.Count)
        {
            return InstanceFaults.NotFound;
        }

        var outcomes = await Task.WhenAll(keys.Select(key => send(Of(context, key), key)));
        var refusal = outcomes.FirstOrDefault(outcome => outcome.Fault is not null).Fault;
        if (context.DryRun && refusal is not null)
        {
            return refusal;
        }

        var after = await Statuses(context.Account, regionId, keys);
        return new InstanceResponses([.. keys.Zip(outcomes, (key, outcome) =>
            InstanceResponse.Of(key.Id, outcome.Fault, statuses[key.Id], after.GetValueOrDefault(key.Id, "")))]);
    }

    /// <summary>The call to one of several: each claims a token of its own, or one's answer would be that of all.</summary>
    private static ActionContext Of(ActionContext context, ResourceKey key) =>
        context.ClientToken is { } token ? context with { ClientToken = $"{token}/{key.Id}" } : context;

    private async Task<Dictionary<string, string>> Statuses(string account, string regionId, List<ResourceKey> keys)
    {
        var query = new RowQuery(account, InstanceFacts.Kind, regionId, clock.Now, Page.After("", keys.Count)) { Keys = [.. keys] };
        return (await reader.List<InstanceState>(query)).Items.ToDictionary(item => item.Key.Id, item => item.Status);
    }
}

/// <summary>The official wrapping of answers of several instances.</summary>
public sealed record InstanceResponses(IReadOnlyList<InstanceResponse> InstanceResponse);

/// <summary>What one of several instances answered: code 200, or that of its refusal.</summary>
public sealed record InstanceResponse(string InstanceId, string Code, string Message, string PreviousStatus, string CurrentStatus)
{
    internal static InstanceResponse Of(string id, Fault? fault, string before, string after) =>
        new(id, fault?.Code ?? "200", fault?.Message ?? "success", before, after);
}

/// <summary>Answer of StartInstances, StopInstances and RebootInstances.</summary>
public sealed record SeveralInstancesResponse(InstanceResponses InstanceResponses);
