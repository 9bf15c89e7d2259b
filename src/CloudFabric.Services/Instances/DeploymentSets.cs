using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Finds deployment sets and their members, from rows. A set of another account is not found.</summary>
internal sealed class DeploymentSets(ResourceReader reader, ResourceGrains grains, IWorldView world, IFabricClock clock)
{
    /// <summary>Null for a launch into no set; otherwise the set must be there.</summary>
    public async Task<Outcome<string?>> Read(string account, string? id, string regionId)
    {
        if (string.IsNullOrEmpty(id))
        {
            return (string?)null;
        }

        return Locate(id, regionId).Failed(out var fault, out var key)
            ? fault
            : await reader.Find<DeploymentSetState>(key, clock.Now) is { } found && found.State.Account == account ? id : DeploymentSetFaults.NotFound;
    }

    /// <summary>One command to the set of a region that the id names.</summary>
    public async Task<Outcome<Nothing>> Send(ActionContext context, string? id, string regionId, DeploymentSetCommand command) =>
        Locate(id, regionId).Failed(out var fault, out var key)
            ? fault
            : (await grains.Execute<IDeploymentSetGrain, DeploymentSetCommand, DeploymentSetResult>(context, key, command)).Select(_ => Nothing.Value);

    /// <summary>How a new member must be placed: on none of the hosts that the others have.</summary>
    /// <param name="except">An instance that looks for another host.</param>
    public async Task<Spread> Spread(string account, string regionId, string? setId, string? except = null) => setId is null
        ? Model.Hardware.Spread.Free
        : new Spread(
            SpreadLevel.Host,
            [.. (await Members(account, regionId, [setId])).Where(member => !member.IsReleased && member.InstanceId != except).Select(member => member.Place.HostId)]);

    public Task<IEnumerable<InstanceState>> Members(string account, string regionId, IReadOnlyCollection<string> setIds) =>
        reader.WithFacet<InstanceState>(account, InstanceFacts.Kind, regionId, InstanceFacets.DeploymentSet, setIds);

    private Outcome<ResourceKey> Locate(string? id, string regionId) =>
        DeploymentSetMembers.Id.TryReadRegionCode(id, out var code) && world.Current.RegionOfCode(code)?.RegionId == regionId
            ? DeploymentSetMembers.Id.Key(regionId, id!)
            : DeploymentSetFaults.NotFound;
}
