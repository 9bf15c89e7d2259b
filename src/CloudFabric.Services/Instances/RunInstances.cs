using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Makes instances with their disks and starts them: all that were wanted, or at least MinAmount of them, or none.</summary>
[Action("Ecs", "2014-05-26", "RunInstances")]
internal sealed class RunInstances(LaunchPlanner planner, Launcher launcher, ResourceGrains grains)
    : IAction<RunInstancesRequest, RunInstancesResponse>
{
    public async ValueTask<Outcome<RunInstancesResponse>> Handle(RunInstancesRequest request, ActionContext context)
    {
        var launched = await Launch(request, context);

        // What was possible once may be refused today, as sold out say; a repetition gets the answer of the first call all the same.
        var answer = launched.Fault is { } fault ? await grains.Answered<InstanceResult>(context, fault) : launched;
        return answer.Select(result => new RunInstancesResponse(new InstanceIdSets(result.InstanceIds)));
    }

    private async Task<Outcome<InstanceResult>> Launch(RunInstancesRequest request, ActionContext context)
    {
        var amount = request.Amount ?? 1;
        var min = request.MinAmount ?? amount;
        if (amount is < 1 or > InstanceQueryFaults.MaxAmount || min < 1 || min > amount)
        {
            return InstanceQueryFaults.Amount;
        }

        var groups = request.SecurityGroupIds is { Count: > 0 } several ? several : LaunchParameters.One(request.SecurityGroupId);
        if ((await planner.Plan(request, request.InstanceType!, request.SystemDisk, groups, context.Account)).Failed(out var fault, out var plan)
            || LaunchParameters.Address(plan, request.PrivateIpAddress, amount).Failed(out fault, out var address))
        {
            return fault;
        }

        return await launcher.Launch(context, plan with { UniqueSuffix = request.UniqueSuffix ?? false }, amount, min, address);
    }
}

/// <summary>Parameters of RunInstances.</summary>
public sealed record RunInstancesRequest : LaunchRequest
{
    [Required]
    public string? InstanceType { get; init; }

    [Malformed("InvalidParameter.Amount")]
    public int? Amount { get; init; }

    [Malformed("InvalidParameter.Amount")]
    public int? MinAmount { get; init; }

    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    public RunSystemDiskParameter? SystemDisk { get; init; }

    public IReadOnlyList<RunDataDiskParameter>? DataDisk { get; init; }

    public bool? UniqueSuffix { get; init; }

    [Refused]
    public string? LaunchTemplateId { get; init; }

    [Refused]
    public string? LaunchTemplateName { get; init; }

    [Refused]
    public string? AutoReleaseTime { get; init; }

    [Refused(Unless = "0")]
    public int? Ipv6AddressCount { get; init; }

    [Refused]
    public IReadOnlyList<string>? HostNames { get; init; }

    internal override IReadOnlyList<DataDiskParameter> DataDisks => DataDisk ?? [];
}

/// <summary>One <c>DataDisk.N</c>; CreateInstance is too old for what it adds.</summary>
public sealed record RunDataDiskParameter : DataDiskParameter
{
    public long? ProvisionedIops { get; init; }

    public bool? BurstingEnabled { get; init; }

    internal override DiskCommand.Create AddTo(DiskCommand.Create create) =>
        create with { ProvisionedIops = ProvisionedIops, BurstingEnabled = BurstingEnabled };
}

/// <summary>Answer of RunInstances. An order would come only with prepaid instances, of which there are none.</summary>
public sealed record RunInstancesResponse(InstanceIdSets InstanceIdSets);

/// <summary>The official wrapping of the ids of instances.</summary>
public sealed record InstanceIdSets(IReadOnlyList<string> InstanceIdSet);
