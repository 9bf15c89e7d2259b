using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Tells disks of instances, from the instances' rows.</summary>
internal sealed class InstanceFactsReader(ResourceReader reader, IFabricClock clock) : IInstanceFacts
{
    private const string NoNvme = "unsupported";

    public async ValueTask<InstanceFacts?> Find(string account, ResourceKey key)
    {
        if (await reader.Find<InstanceState>(key, clock.Now) is not { } found || found.State.Account != account)
        {
            return null;
        }

        var type = InstanceTypes.Find(found.State.InstanceType)!;
        return new InstanceFacts(
            key, found.State.Place.ZoneId, found.Status, type.DiskQuantity, type.Family.Nvme != NoNvme, InstanceDisks.CategoriesOf(type));
    }
}
