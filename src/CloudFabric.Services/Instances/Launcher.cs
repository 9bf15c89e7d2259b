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
internal sealed class Launcher(
    ResourceGrains grains,
    Placer placer,
    AddressPicker addresses,
    PublicAddresses outside,
    DeploymentSets sets,
    LaunchPools pools,
    IWorldView world,
    FabricSeed seed)
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
            if (await Otherwise(outcome.Fault, hosts, plan, draw, request) is not { } next)
            {
                return outcome;
            }

            (draw, request) = next;
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>What to try after a refusal; null where the answer stays.</summary>
    private async Task<(LaunchDraw Draw, PlacementRequest Request)?> Otherwise(
        Fault? refusal, ImmutableArray<PlacedHost> hosts, LaunchPlan plan, LaunchDraw draw, PlacementRequest request)
    {
        if (refusal == HardwareFaults.HostFull)
        {
            // Which of them was full, the counters say; with a rack that leaves service, many are at once.
            await placer.ReadAgain(plan.Subnet.ZoneId);
            return (draw, request);
        }

        if (refusal == DeploymentSetFaults.HostTaken)
        {
            return (draw, request);
        }

        if (refusal == KernelFaults.IdTaken)
        {
            return (draw.Next(), request);
        }

        if (refusal != HardwareFaults.ZoneNotOnSale || hosts.Length == request.MinCount)
        {
            return null;
        }

        var room = await pools.Room(plan);
        return room >= request.MinCount && room < hosts.Length ? (draw, request with { Count = (int)room }) : null;
    }

    /// <summary>Tries addresses on these hosts until somebody else has taken none of them.</summary>
    private async Task<Outcome<InstanceResult>> OnHosts(
        ActionContext context, LaunchPlan plan, LaunchDraw draw, ImmutableArray<PlacedHost> hosts, uint? wanted)
    {
        var takers = draw.Instances(hosts.Length);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            if ((await Outside(plan, takers, attempt)).Failed(out var fault, out var open))
            {
                return fault;
            }

            var outcome = wanted is { } first
                ? await Send([.. Enumerable.Range(0, hosts.Length).Select(i => first + (uint)i)])
                : await addresses.Take(plan.Subnet, takers, Send);
            if (outcome.Fault != InternetFaults.AddressTaken)
            {
                return outcome;
            }

            Task<Outcome<InstanceResult>> Send(ImmutableArray<uint> chosen) => grains.CreateAt<IInstanceGrain, InstanceCommand, InstanceResult>(
                context,
                InstanceIds.Instance.Key(plan.Subnet.Key.Region, takers[0]),
                new InstanceCommand.Launch(plan, [.. hosts.Select((host, i) => Seat(plan, draw, i, host, chosen[i], open))]));
        }

        return KernelFaults.ServiceUnavailable;
    }

    private static LaunchSeat Seat(LaunchPlan plan, LaunchDraw draw, int index, PlacedHost host, uint address, ImmutableArray<uint> open) =>
        new(draw.Instance(index), host, address, draw.Disks(index, plan.Disks.Length)) { PublicAddress = open.IsEmpty ? null : open[index] };

    /// <summary>Public addresses for instances that start by themselves and have bandwidth; none for others.</summary>
    private async Task<Outcome<ImmutableArray<uint>>> Outside(LaunchPlan plan, ImmutableArray<string> takers, int attempt) =>
        plan is { StaysStopped: false, Internet.MaxOut: > 0 }
            ? await outside.Propose(plan.Subnet.Key.Region, takers, attempt)
            : ImmutableArray<uint>.Empty;
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
