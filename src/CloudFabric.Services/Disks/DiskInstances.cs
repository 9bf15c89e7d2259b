using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Disks;

/// <summary>What a disk's commands must know of instances, from rows. One a silo, shared by the grains of all disks.</summary>
internal sealed class DiskInstances(IInstanceFacts facts, StoreReader store, Serializer serializer)
{
    public ValueTask<InstanceFacts?> Find(string account, string region, string instanceId) =>
        InstanceIds.Instance.IsId(instanceId) ? facts.Find(account, InstanceIds.Instance.Key(region, instanceId)) : new((InstanceFacts?)null);

    /// <summary>The devices that the instance's disks have, as of now.</summary>
    public async Task<ImmutableArray<string>> Devices(string account, string region, string instanceId) =>
    [
        .. from row in await store.ReadByFacetAsync(account, DiskId.Kind, region, DiskFacets.Instance, [instanceId])
           from attachment in serializer.Deserialize<DiskState>(row.State)!.Attachments
           where attachment.InstanceId == instanceId
           select attachment.Device,
    ];
}
