using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>
/// Gives a taker an address of a vSwitch. Each try is a whole command of the taker, whose commit takes the address; a try that somebody
/// was faster than is followed by a search for a free address. Whoever makes instances calls this.
/// </summary>
public sealed class AddressPicker(StoreReader store)
{
    /// <summary>A search finds a free address; only as many rivals as this, all of them faster, make it give up.</summary>
    private const int TriesMax = 32;

    /// <summary>Tries addresses until one is taken, or the try is refused for another reason, a full vSwitch included.</summary>
    /// <param name="subnet">The vSwitch.</param>
    /// <param name="takerId">Who will have the address; it decides which one is tried first.</param>
    /// <param name="attempt">The taker's command with this address; a taken one answers <see cref="VSwitchFaults.AddressTaken"/>.</param>
    public async Task<Outcome<TResult>> Take<TResult>(VSwitchSubnet subnet, string takerId, Func<uint, Task<Outcome<TResult>>> attempt)
    {
        var address = AddressSearch.First(subnet.CidrBlock, takerId);
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var taken = await attempt(address);
            if (taken.Fault != VSwitchFaults.AddressTaken)
            {
                return taken;
            }

            // Where the search ends in a part that has just become full, any address will do: the commit says whether there is room at all.
            var rival = $"{takerId}/{tries}";
            address = await Search(subnet, rival) ?? AddressSearch.First(subnet.CidrBlock, rival);
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>A free address, or null where the way ended in a part that has just become full.</summary>
    private async Task<uint?> Search(VSwitchSubnet subnet, string takerId)
    {
        var node = subnet.CidrBlock;
        while (!AddressSearch.IsLeaf(node))
        {
            var taken = await store.ReadCountersAsync([.. AddressSearch.Parts(node).Select(part => AddressSearch.Counter(subnet, part))]);
            if (AddressSearch.Narrow(subnet, node, taken, takerId) is not { } part)
            {
                return null;
            }

            node = part;
        }

        var held = await store.ReadHeldAsync([.. AddressSearch.Addresses(node).Select(address => VSwitchAddresses.Hold(subnet, address))]);
        return AddressSearch.Pick(subnet, node, held, takerId);
    }
}
