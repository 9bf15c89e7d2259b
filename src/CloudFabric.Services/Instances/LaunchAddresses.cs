using System.Collections.Immutable;
using CloudFabric.Model.Networks;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Proposes private addresses for the instances of a launch, no two alike. The commit takes them; where it finds one taken, those that are
/// held by then are searched again, and the others stay.
/// </summary>
internal sealed class LaunchAddresses(StoreReader store)
{
    /// <summary>A search that loses its last address to somebody else begins again; it ends as soon as there are too few.</summary>
    private const int SearchesMax = 16;

    /// <summary>The first proposal; no read is needed unless two instances would have the same.</summary>
    /// <returns>Null where the vSwitch has not so many.</returns>
    public async Task<ImmutableArray<uint>?> Propose(VSwitchSubnet subnet, ImmutableArray<string> takers)
    {
        ImmutableArray<uint> first = [.. takers.Select(taker => AddressSearch.First(subnet.CidrBlock, taker))];
        return await Fill(subnet, takers, [.. first.Select(address => (uint?)address)], "") ?? await Again(subnet, takers, first, 0);
    }

    /// <summary>The next proposal, after the commit has refused one.</summary>
    public async Task<ImmutableArray<uint>?> Again(VSwitchSubnet subnet, ImmutableArray<string> takers, ImmutableArray<uint> refused, int attempt)
    {
        for (var search = 0; search < SearchesMax && await HasRoom(subnet, takers.Length); search++)
        {
            var held = await store.ReadHeldAsync([.. refused.Select(address => VSwitchAddresses.Hold(subnet, address))]);
            var kept = refused.Select(address => held.Contains(VSwitchAddresses.Hold(subnet, address)) ? (uint?)null : address);
            if (await Fill(subnet, takers, [.. kept], $"/{attempt}/{search}") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<bool> HasRoom(VSwitchSubnet subnet, int count)
    {
        var name = VSwitchAddresses.TakenCounter(subnet.Key);
        var taken = await store.ReadCountersAsync([name]);
        return taken.GetValueOrDefault(name) + count <= VSwitchAddresses.Capacity(subnet.CidrBlock);
    }

    private async Task<ImmutableArray<uint>?> Fill(VSwitchSubnet subnet, ImmutableArray<string> takers, ImmutableArray<uint?> wanted, string salt)
    {
        var planned = wanted.OfType<uint>().ToHashSet();
        var used = new HashSet<uint>();
        var addresses = ImmutableArray.CreateBuilder<uint>(takers.Length);
        for (var i = 0; i < takers.Length; i++)
        {
            var address = wanted[i] is { } free && used.Add(free) ? free : await Search(subnet, planned, takers[i] + salt);
            if (address is not { } found)
            {
                return null;
            }

            planned.Add(found);
            addresses.Add(found);
        }

        return addresses.ToImmutable();
    }

    /// <summary>A free address that this launch does not use yet; null where there is none.</summary>
    private async Task<uint?> Search(VSwitchSubnet subnet, HashSet<uint> planned, string taker)
    {
        var node = subnet.CidrBlock;
        while (!AddressSearch.IsLeaf(node))
        {
            var parts = AddressSearch.Parts(node);
            var taken = await store.ReadCountersAsync([.. parts.Select(part => AddressSearch.Counter(subnet, part))]);
            foreach (var part in parts)
            {
                var name = AddressSearch.Counter(subnet, part);
                taken[name] = taken.GetValueOrDefault(name) + planned.Count(part.Contains);
            }

            if (AddressSearch.Narrow(subnet, node, taken, taker) is not { } roomy)
            {
                return null;
            }

            node = roomy;
        }

        var names = AddressSearch.Addresses(node).Select(address => VSwitchAddresses.Hold(subnet, address)).ToList();
        var held = (await store.ReadHeldAsync(names)).Concat(planned.Select(address => VSwitchAddresses.Hold(subnet, address))).ToHashSet();
        return AddressSearch.Pick(subnet, node, held, taker);
    }
}
