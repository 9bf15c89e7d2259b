using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>The older way to an instance: one, which does not start by itself.</summary>
[Action("Ecs", "2014-05-26", "CreateInstance")]
internal sealed class CreateInstance(LaunchPlanner planner, Launcher launcher, ResourceGrains grains)
    : IAction<CreateInstanceRequest, CreateInstanceResponse>
{
    public async ValueTask<Outcome<CreateInstanceResponse>> Handle(CreateInstanceRequest request, ActionContext context)
    {
        var launched = await Launch(request, context);
        var answer = launched.Fault is { } fault ? await grains.Answered<InstanceResult>(context, fault) : launched;
        return answer.Select(result => new CreateInstanceResponse(result.InstanceIds[0]));
    }

    private async Task<Outcome<InstanceResult>> Launch(CreateInstanceRequest request, ActionContext context)
    {
        var groups = LaunchParameters.One(request.SecurityGroupId);
        if ((await planner.Plan(request, request.InstanceType!, request.SystemDisk, groups, context.Account)).Failed(out var fault, out var plan)
            || LaunchParameters.Address(plan, request.PrivateIpAddress, amount: 1).Failed(out fault, out var address))
        {
            return fault;
        }

        return await launcher.Launch(context, plan with { StaysStopped = true }, amount: 1, minAmount: 1, address);
    }
}

/// <summary>Parameters of CreateInstance.</summary>
public sealed record CreateInstanceRequest : LaunchRequest
{
    [Required]
    public string? InstanceType { get; init; }

    public SystemDiskParameter? SystemDisk { get; init; }

    public IReadOnlyList<DataDiskParameter>? DataDisk { get; init; }

    internal override IReadOnlyList<DataDiskParameter> DataDisks => DataDisk ?? [];
}

/// <summary>Answer of CreateInstance.</summary>
public sealed record CreateInstanceResponse(string InstanceId);
