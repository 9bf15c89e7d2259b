using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>
/// Gives takers addresses of a vSwitch, no two alike. Each try is a whole command, whose commit takes the addresses and alone says whether
/// there is room; where it finds one taken, those that are held by then are searched again, and the others stay.
/// </summary>
public sealed class AddressPicker(StoreReader store)
{
    /// <summary>A search finds free addresses; only as many rivals as this, all of them faster, make it give up.</summary>
    private const int TriesMax = 32;

    /// <summary>Tries addresses until they are taken, or the try is refused for another reason, a full vSwitch included.</summary>
    /// <param name="subnet">The vSwitch.</param>
    /// <param name="takers">Who will have the addresses; it decides which ones are tried first.</param>
    /// <param name="attempt">The takers' command with these addresses; a taken one answers <see cref="VSwitchFaults.AddressTaken"/>.</param>
    /// <exception cref="StoreException">Claims or counters cannot be read.</exception>
    public async Task<Outcome<TResult>> Take<TResult>(
        VSwitchSubnet subnet, ImmutableArray<string> takers, Func<ImmutableArray<uint>, Task<Outcome<TResult>>> attempt)
    {
        if (takers.Length > VSwitchAddresses.Capacity(subnet.CidrBlock))
        {
            return VSwitchFaults.NoFreeAddress;
        }

        var addresses = await Fill(subnet, takers, [.. takers.Select(taker => (uint?)AddressSearch.First(subnet.CidrBlock, taker))], "");
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var taken = await attempt(addresses);
            if (taken.Fault != VSwitchFaults.AddressTaken)
            {
                return taken;
            }

            var held = await store.ReadHeldAsync([.. addresses.Select(address => VSwitchAddresses.Hold(subnet, address))]);
            var kept = addresses.Select(address => held.Contains(VSwitchAddresses.Hold(subnet, address)) ? (uint?)null : address);
            addresses = await Fill(subnet, takers, [.. kept], $"/{tries}");
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>An address for everyone: the wanted one, or where there is none or another has it as well, one that is searched.</summary>
    private async Task<ImmutableArray<uint>> Fill(VSwitchSubnet subnet, ImmutableArray<string> takers, ImmutableArray<uint?> wanted, string salt)
    {
        var planned = wanted.OfType<uint>().ToHashSet();
        var used = new HashSet<uint>();
        var addresses = ImmutableArray.CreateBuilder<uint>(takers.Length);
        for (var i = 0; i < takers.Length; i++)
        {
            if (wanted[i] is not { } address || !used.Add(address))
            {
                // Where the search ends in a part that has just become full, any address will do: the commit says whether there is room at all.
                address = await Search(subnet, planned, takers[i] + salt) ?? AddressSearch.Any(subnet.CidrBlock, planned, takers[i] + salt);
                planned.Add(address);
            }

            addresses.Add(address);
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>An address that is free and not planned; null where the way ended in a part without one.</summary>
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
