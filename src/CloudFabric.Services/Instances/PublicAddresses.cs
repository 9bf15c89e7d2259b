using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Storage;
using Microsoft.Extensions.Options;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Proposes public addresses of a region, no two alike; the commit takes them. The first proposal needs no read, the later ones leave out
/// what is held by then.
/// </summary>
internal sealed class PublicAddresses(StoreReader store, IOptions<InstancesOptions> options)
{
    /// <summary>With one in a hundred free, one launch of a hundred in ten thousand finds none in so many.</summary>
    public const int AttemptsMax = 64;

    private const int DrawsAnAttempt = 32;

    /// <param name="takers">The instances.</param>
    /// <param name="attempt">How many proposals have been refused.</param>
    public async Task<Outcome<ImmutableArray<uint>>> Propose(string regionId, ImmutableArray<string> takers, int attempt)
    {
        var part = PublicAddress.PartOf(CidrBlock.Parse(options.Value.PublicAddresses), regionId);
        var draws = takers.Select(taker => Enumerable.Range(attempt * DrawsAnAttempt, DrawsAnAttempt).Select(number => PublicAddress.Draw(part, taker, number)).ToList());
        var held = attempt == 0 ? ImmutableHashSet<string>.Empty : await store.ReadHeldAsync([.. draws.SelectMany(all => all).Distinct().Select(PublicAddress.Hold)]);
        var chosen = new List<uint>();
        foreach (var all in draws)
        {
            var free = all.Where(address => !held.Contains(PublicAddress.Hold(address))).Except(chosen).Take(1).ToList();
            if (free.Count == 0)
            {
                return attempt < AttemptsMax ? await Propose(regionId, takers, attempt + 1) : InternetFaults.NoAddress;
            }

            chosen.AddRange(free);
        }

        return chosen.ToImmutableArray();
    }

    /// <summary>Sends a command with ever other addresses for one instance, until nobody has taken its address.</summary>
    public async Task<Outcome<InstanceResult>> Give(string regionId, string taker, Func<uint, Task<Outcome<InstanceResult>>> send)
    {
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            if ((await Propose(regionId, [taker], attempt)).Failed(out var fault, out var proposed))
            {
                return fault;
            }

            var outcome = await send(proposed[0]);
            if (outcome.Fault != InternetFaults.AddressTaken)
            {
                return outcome;
            }
        }

        return KernelFaults.ServiceUnavailable;
    }
}
