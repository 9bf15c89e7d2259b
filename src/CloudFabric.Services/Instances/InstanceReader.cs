using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Reads instances for the smaller actions. An instance of another account is not found.</summary>
internal sealed class InstanceReader(ResourceReader reader, IWorldView world, IFabricClock clock)
{
    public async Task<Outcome<Listed<InstanceState>>> One(string account, string? id) =>
        InstanceLocator.Find(world.Current, id).Failed(out var fault, out var key)
            ? fault
            : await reader.Find<InstanceState>(key, clock.Now) is { } found && found.State.Account == account ? found : InstanceFaults.NotFound;

    /// <summary>A page of a region's instances, newest first.</summary>
    public async Task<Outcome<ListPage<InstanceState>>> Page(string account, string region, Page page, Func<RowQuery, RowQuery> filter) =>
        world.Current.Region(region) is null
            ? RegionFaults.RegionNotFound
            : await reader.List<InstanceState>(filter(new RowQuery(account, InstanceFacts.Kind, region, clock.Now, page)));
}
