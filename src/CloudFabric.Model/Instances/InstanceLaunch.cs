using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The rules of RunInstances and CreateInstance. The first instance decides; the others and all disks are rows beside it, so that hosts,
/// addresses and quotas are taken for all of them in one commit or for none.
/// </summary>
internal static class InstanceLaunch
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    public static Decision<InstanceState, InstanceResult> Decide(InstanceCommand.Launch command, in DecisionContext context)
    {
        var plan = command.Plan;
        if (InstanceTypes.Find(plan.InstanceType) is not { } type)
        {
            return InstanceFaults.TypeUnknown;
        }

        if (PublicImages.Find(plan.ImageId) is not { } image)
        {
            return InstanceFaults.ImageNotFound;
        }

        var refusal = image.RunsOn(type.Family.Architecture) ? null : InstanceFaults.ImageArchitecture;
        refusal ??= CheckWords(plan, image, command.Seats.Length) ?? InstanceAttributes.CheckCredits(plan.CreditSpecification, type);
        refusal ??= InstanceGroups.Check(plan.Groups, plan.Subnet.VpcId) ?? LaunchDisks.Check(plan, type, image);
        if (refusal is not null)
        {
            return refusal;
        }

        return ResourceLabels.Create(plan.Tags, plan.ResourceGroupId, context.Account).Failed(out var fault, out var labels)
            ? fault
            : Build(command, labels, context);
    }

    private static Fault? CheckWords(LaunchPlan plan, PublicImage image, int count) =>
        CheckNames(plan, image, 0)
        ?? CheckNames(plan, image, count - 1)
        ?? InstanceText.CheckDescription(plan.Description)
        ?? InstanceText.CheckUserData(plan.UserData);

    /// <summary>The names in between are no longer than the last one.</summary>
    private static Fault? CheckNames(LaunchPlan plan, PublicImage image, int index) =>
        InstanceText.CheckName(LaunchNames.At(plan.Name, index, plan.UniqueSuffix))
        ?? InstanceText.CheckHostName(LaunchNames.At(plan.HostName, index, plan.UniqueSuffix), image);

    private static Decision<InstanceState, InstanceResult> Build(InstanceCommand.Launch command, ResourceLabels labels, in DecisionContext context)
    {
        var beside = ImmutableArray.CreateBuilder<SideRow>();
        var conditions = new List<Condition>(Common(command.Plan, context));
        InstanceState? first = null;
        for (var i = 0; i < command.Seats.Length; i++)
        {
            var seat = command.Seats[i];
            if (LaunchDisks.Make(command.Plan, seat, context).Failed(out var fault, out var disks))
            {
                return fault;
            }

            var instance = Instance(command.Plan, seat, i, labels, context);
            first ??= instance;
            if (i > 0)
            {
                beside.Add(new SideRow<InstanceState>(instance.Key, RowVersion.None, null, instance, InstanceMachine.Shape));
            }

            beside.AddRange(disks.Rows);
            conditions.AddRange(disks.Conditions);
        }

        // What gives way to another attempt comes last: a refusal that stays is told at once.
        conditions.AddRange(command.Seats.SelectMany(seat => VSwitchAddresses.Conditions(command.Plan.Subnet, seat.Address, command.Plan.WantsAddress)));
        conditions.AddRange(command.Seats.SelectMany(seat => seat.Host.Ceilings));
        var result = new InstanceResult([.. command.Seats.Select(seat => seat.InstanceId)]);
        return Decision<InstanceState, InstanceResult>.Become(first!, result, Once(conditions)).With(beside.ToImmutable());
    }

    private static InstanceState Instance(LaunchPlan plan, LaunchSeat seat, int index, ResourceLabels labels, in DecisionContext context)
    {
        var ready = plan.StaysStopped ? InstanceStatuses.Stopped : InstanceStatuses.Running;
        var name = LaunchNames.At(plan.Name, index, plan.UniqueSuffix);
        var hostName = LaunchNames.At(plan.HostName, index, plan.UniqueSuffix);
        return new InstanceState(
            context.Account,
            context.Key.Region,
            seat.InstanceId,
            plan.InstanceType,
            plan.ImageId,
            seat.Host.Place,
            plan.Subnet,
            seat.Address,
            context.Now,
            new StatusTrack(InstanceStatuses.Pending, context.Now + context.Timing.Scale(Duration), ready))
        {
            Name = name.Length > 0 ? name : seat.InstanceId,
            HostName = hostName.Length > 0 ? hostName : DefaultHostName(seat.InstanceId),
            Description = plan.Description ?? "",
            SecurityGroupIds = [.. plan.Groups.Select(group => group.Key.Id)],
            SecurityGroupType = plan.Groups[0].Type,
            UserData = plan.UserData ?? "",
            KeyPairName = plan.KeyPairName ?? "",
            RamRoleName = plan.RamRoleName ?? "",
            DeletionProtection = plan.DeletionProtection,
            CreditSpecification = InstanceAttributes.Credits(plan.CreditSpecification, InstanceTypes.Find(plan.InstanceType)!),
            StartedAt = plan.StaysStopped ? null : context.Now,
            Labels = labels,
        };
    }

    /// <summary>As the cloud names hosts that nobody named: the id between two letters.</summary>
    private static string DefaultHostName(string instanceId) => $"iZ{instanceId[InstanceIds.Instance.Prefix.Length..]}Z";

    private static IEnumerable<Condition> Common(LaunchPlan plan, DecisionContext context) =>
    [
        new Guard(Places.ZoneKey(context.Key.Region, plan.Subnet.ZoneId), HardwareFaults.ZoneNotOnSale) { Not = [DataCenterStatus.Closed] },
        .. plan.Groups.SelectMany(group => SecurityGroupMembers.Conditions(group.Key, group.Type)),
        InstanceUsage.VcpuCeiling(context.Account, context.Key.Region, plan.Quotas),
    ];

    /// <summary>Instances that share a host, a vSwitch or a quota share the condition: the store adds up what all of them take.</summary>
    private static ImmutableArray<Condition> Once(IEnumerable<Condition> conditions) =>
        [.. conditions.DistinctBy(condition => condition is Guard guard ? (object)(guard.Row, guard.Refusal) : condition)];
}
