using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Instances;

/// <summary>Reads the rows that an instance changes beside its own, with their versions. One a silo.</summary>
internal sealed class InstanceRows(StoreReader store, Serializer serializer)
{
    /// <summary>Those of these instances that are there, of any account.</summary>
    public async Task<ImmutableArray<ReadRow<InstanceState>>> Instances(string region, ImmutableArray<string> ids) =>
        Read<InstanceState>(await store.ReadAsync([.. ids.Select(id => InstanceIds.Instance.Key(region, id))]));

    /// <summary>The disks that are attached to any of these instances.</summary>
    public async Task<ImmutableArray<ReadRow<DiskState>>> Disks(string account, string region, ImmutableArray<string> instanceIds) =>
        Read<DiskState>(await store.ReadByFacetAsync(account, DiskId.Kind, region, DiskFacets.Instance, instanceIds));

    /// <summary>The disks of the instance that wait for its restart.</summary>
    public async Task<ImmutableArray<ReadRow<DiskState>>> WaitingDisks(string account, string region, string instanceId) =>
        [.. (await Disks(account, region, [instanceId])).Where(disk => disk.State.ExpansionPending)];

    private ImmutableArray<ReadRow<TState>> Read<TState>(List<StoredRow> rows)
        where TState : class =>
        [.. rows.Select(row => new ReadRow<TState>(row.Key, row.Version, serializer.Deserialize<TState>(row.State)!))];
}
