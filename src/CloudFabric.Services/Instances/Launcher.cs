using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Launches instances: proposes hosts and addresses, lets the first instance take them for all, and proposes others where somebody was
/// faster. Only the placer says that hosts are sold out.
/// </summary>
internal sealed class Launcher(
    ResourceGrains grains, Placer placer, LaunchAddresses addresses, PublicAddresses outside, DeploymentSets sets, IWorldView world, FabricSeed seed)
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
            var apart = request with { Spread = await sets.Spread(context.Account, plan.Subnet.Key.Region, plan.DeploymentSetId) };
            if ((await placer.Place(apart)).Failed(out var soldOut, out var hosts))
            {
                return plan.DeploymentSetId is null || soldOut != HardwareFaults.NoStock ? soldOut : DeploymentSetFaults.NoRoom;
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
            else if (outcome.Fault != DeploymentSetFaults.HostTaken)
            {
                return outcome;
            }
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>Tries addresses on these hosts until somebody else has taken none of them.</summary>
    private async Task<Outcome<InstanceResult>> OnHosts(
        ActionContext context, LaunchPlan plan, LaunchDraw draw, ImmutableArray<PlacedHost> hosts, uint? wanted)
    {
        var takers = draw.Instances(hosts.Length);
        var chosen = wanted is { } first ? Following(first, hosts.Length) : await addresses.Propose(plan.Subnet, takers);
        var outer = await Outside(plan, takers, 0);
        for (var attempt = 0; chosen is { } proposed && attempt < AttemptsMax; attempt++)
        {
            if (outer.Failed(out var fault, out var open))
            {
                return fault;
            }

            var outcome = await Send(context, plan, [.. hosts.Select((host, i) => Seat(plan, draw, i, host, proposed[i], open))]);
            if (outcome.Fault == InternetFaults.AddressTaken)
            {
                outer = await Outside(plan, takers, attempt + 1);
            }
            else if (outcome.Fault == VSwitchFaults.AddressTaken)
            {
                chosen = await addresses.Again(plan.Subnet, takers, proposed, attempt);
            }
            else
            {
                return outcome;
            }
        }

        return chosen is null ? VSwitchFaults.NoFreeAddress : KernelFaults.ServiceUnavailable;
    }

    private Task<Outcome<InstanceResult>> Send(ActionContext context, LaunchPlan plan, ImmutableArray<LaunchSeat> seats) =>
        grains.CreateAt<IInstanceGrain, InstanceCommand, InstanceResult>(
            context, InstanceIds.Instance.Key(plan.Subnet.Key.Region, seats[0].InstanceId), new InstanceCommand.Launch(plan, seats));

    private static LaunchSeat Seat(LaunchPlan plan, LaunchDraw draw, int index, PlacedHost host, uint address, ImmutableArray<uint> open) =>
        new(draw.Instance(index), host, address, draw.Disks(index, plan.Disks.Length)) { PublicAddress = open.IsEmpty ? null : open[index] };

    /// <summary>Public addresses for instances that start by themselves and have bandwidth; none for others.</summary>
    private async Task<Outcome<ImmutableArray<uint>>> Outside(LaunchPlan plan, ImmutableArray<string> takers, int attempt) =>
        plan is { StaysStopped: false, Internet.MaxOut: > 0 }
            ? await outside.Propose(plan.Subnet.Key.Region, takers, attempt)
            : ImmutableArray<uint>.Empty;

    private static ImmutableArray<uint>? Following(uint first, int count) => [.. Enumerable.Range(0, count).Select(i => first + (uint)i)];
}

/// <summary>Derives the ids of a launch: the same call draws the same instances and disks, on any machine.</summary>
internal sealed record LaunchDraw(long Seed, ActionContext Context, string Code, string Identity)
{
    public int Salt { get; init; }

    /// <summary>The ids to try where one of these is taken.</summary>
    public LaunchDraw Next() => this with { Salt = Salt + 1 };

    public string Instance(int index) => InstanceIds.Instance.Derive(Seed, Context.Account, Code, Context.Action.Name, $"{Identity}/{Salt}/{index}");

    public ImmutableArray<string> Instances(int count) => [.. Enumerable.Range(0, count).Select(Instance)];

    public ImmutableArray<string> Disks(int index, int count) =>
        [.. Enumerable.Range(0, count).Select(disk => DiskId.Derive(Seed, Context.Account, Code, Context.Action.Name, $"{Identity}/{Salt}/{index}/{disk}"))];
}
