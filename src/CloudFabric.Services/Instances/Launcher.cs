using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Launches instances: proposes hosts and addresses, lets the first instance take them for all, and proposes others where somebody was
/// faster. Only the placer says that hosts are sold out.
/// </summary>
internal sealed class Launcher(ResourceGrains grains, Placer placer, AddressPicker addresses, IWorldView world, FabricSeed seed)
{
    /// <summary>A proposal is refused only where somebody was faster, and each refusal leaves fewer to be faster.</summary>
    private const int AttemptsMax = 16;

    /// <param name="amount">Instances wanted.</param>
    /// <param name="minAmount">With fewer hosts than this, none.</param>
    /// <param name="wanted">The address of the first instance, where one was asked for; the others follow it.</param>
    /// <exception cref="StoreException">Counters or claims cannot be read.</exception>
    public async Task<Outcome<InstanceResult>> Launch(ActionContext context, LaunchPlan plan, int amount, int minAmount, uint? wanted)
    {
        var identity = context.ToCall().Token ?? context.RequestId;
        var draw = new LaunchDraw(seed.Value, context, world.Current.Region(plan.Subnet.Key.Region)!.IdCode, identity);
        var request = new PlacementRequest(plan.Subnet.ZoneId, plan.InstanceType, amount, SeededHash.Number(seed.Value, identity)) { MinCount = minAmount };
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            if ((await placer.Place(request)).Failed(out var soldOut, out var hosts))
            {
                return soldOut;
            }

            var outcome = await OnHosts(context, plan, draw, hosts, wanted);
            if (outcome.Fault == HardwareFaults.HostFull)
            {
                // Which of them was full, nobody says: the next reading lets the others back in.
                foreach (var host in hosts)
                {
                    placer.Refused(host);
                }
            }
            else if (outcome.Fault == KernelFaults.IdTaken)
            {
                draw = draw.Next();
            }
            else
            {
                return outcome;
            }
        }

        return KernelFaults.ServiceUnavailable;
    }

    private Task<Outcome<InstanceResult>> OnHosts(
        ActionContext context, LaunchPlan plan, LaunchDraw draw, ImmutableArray<PlacedHost> hosts, uint? wanted) => wanted is { } first
        ? Send(context, plan, draw, hosts, [.. Enumerable.Range(0, hosts.Length).Select(i => first + (uint)i)])
        : addresses.Take(plan.Subnet, draw.Instances(hosts.Length), chosen => Send(context, plan, draw, hosts, chosen));

    private Task<Outcome<InstanceResult>> Send(
        ActionContext context, LaunchPlan plan, LaunchDraw draw, ImmutableArray<PlacedHost> hosts, ImmutableArray<uint> chosen)
    {
        var seats = hosts.Select((host, i) => new LaunchSeat(draw.Instance(i), host, chosen[i], draw.Disks(i, plan.Disks.Length)));
        return grains.CreateAt<IInstanceGrain, InstanceCommand, InstanceResult>(
            context,
            InstanceIds.Instance.Key(plan.Subnet.Key.Region, draw.Instance(0)),
            new InstanceCommand.Launch(plan, [.. seats]));
    }
}

/// <summary>
/// Derives the ids of a launch. The same call draws the same first instance, on any machine; only that one can tell a repetition that its id
/// is taken. All that stands beside it derives from the request: a row of before must never be in the way for good.
/// </summary>
internal sealed record LaunchDraw(long Seed, ActionContext Context, string Code, string Identity)
{
    public int Salt { get; init; }

    /// <summary>The ids to try where the first one is taken.</summary>
    public LaunchDraw Next() => this with { Salt = Salt + 1 };

    public string Instance(int index) => Derive(InstanceIds.Instance, $"{(index == 0 ? Identity : Context.RequestId)}/{Salt}/{index}");

    public ImmutableArray<string> Instances(int count) => [.. Enumerable.Range(0, count).Select(Instance)];

    public ImmutableArray<string> Disks(int index, int count) =>
        [.. Enumerable.Range(0, count).Select(disk => Derive(DiskId.Format, $"{Context.RequestId}/{Salt}/{index}/{disk}"))];

    private string Derive(RegionalId kind, string identity) => kind.Derive(Seed, Context.Account, Code, Context.Action.Name, identity);
}
