using System.Buffers;
using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>What a disk's commands must know of instances, from rows. One a silo, shared by the grains of all disks.</summary>
internal sealed class DiskInstances(IInstanceFacts facts, ResourceReader reader, IFabricClock clock)
{
    /// <summary>More than any type of instance takes.</summary>
    private const int MaxDisks = 500;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public ValueTask<InstanceFacts?> Find(string account, string region, string instanceId) =>
        IsId(instanceId) ? facts.Find(account, new ResourceKey(region, InstanceFacts.Kind, instanceId)) : new((InstanceFacts?)null);

    /// <summary>The devices that the instance's disks have, as of now.</summary>
    public async Task<ImmutableArray<string>> Devices(string account, string region, string instanceId)
    {
        var query = new RowQuery(account, DiskId.Kind, region, clock.Now, Page.After("", MaxDisks))
        {
            Facets = [new FacetFilter(DiskFacets.Instance, instanceId)],
        };
        var disks = await reader.List<DiskState>(query);
        return
        [
            .. from disk in disks.Items
               from attachment in disk.State.Attachments
               where attachment.InstanceId == instanceId
               select attachment.Device,
        ];
    }

    private static bool IsId(string text) => text.StartsWith("i-", StringComparison.Ordinal) && text.Length <= 64 && !text.AsSpan().ContainsAnyExcept(IdCharacters);
}
