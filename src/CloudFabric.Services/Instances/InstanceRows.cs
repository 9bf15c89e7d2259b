using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Instances;

/// <summary>Reads the rows that an instance changes beside its own, with their versions. One a silo.</summary>
internal sealed class InstanceRows(StoreReader store, Serializer serializer, IFabricClock clock)
{
    /// <summary>More than any hundred instances have.</summary>
    private const int All = 20_000;

    /// <summary>Those of these instances that are there.</summary>
    public Task<ImmutableArray<ReadRow<InstanceState>>> Instances(string account, string region, ImmutableArray<string> ids) =>
        Read<InstanceState>(ids, new RowQuery(account, InstanceFacts.Kind, region, clock.Now, Page.After("", All))
        {
            Keys = [.. ids.Select(id => InstanceIds.Instance.Key(region, id))],
        });

    /// <summary>The disks that are attached to any of these instances.</summary>
    public Task<ImmutableArray<ReadRow<DiskState>>> Disks(string account, string region, ImmutableArray<string> instanceIds) =>
        Read<DiskState>(instanceIds, new RowQuery(account, DiskId.Kind, region, clock.Now, Page.After("", All))
        {
            Facets = [new FacetFilter(DiskFacets.Instance) { AnyOf = instanceIds }],
        });

    private async Task<ImmutableArray<ReadRow<TState>>> Read<TState>(ImmutableArray<string> ids, RowQuery query)
        where TState : class =>
        ids.IsEmpty
            ? []
            : [.. (await store.QueryAsync(query)).Rows.Select(row => new ReadRow<TState>(row.Key, row.Version, serializer.Deserialize<TState>(row.State)!))];
}
