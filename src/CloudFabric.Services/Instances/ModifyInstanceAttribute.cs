using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>Changes attributes of an instance; those that are not given stay.</summary>
[Action("Ecs", "2014-05-26", "ModifyInstanceAttribute")]
internal sealed class ModifyInstanceAttribute(InstanceCalls instances, NetworkReader networks) : IAction<ModifyInstanceAttributeRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyInstanceAttributeRequest request, ActionContext context)
    {
        ImmutableArray<GroupToJoin>? groups = null;
        if (request.SecurityGroupIds is { Count: > 0 } ids)
        {
            if ((await InstanceGroupReader.Read(networks, context.Account, null, ids)).Failed(out var fault, out var found))
            {
                return fault;
            }

            groups = found;
        }

        return await instances.One(context, request.InstanceId, new InstanceCommand.Modify
        {
            Name = request.InstanceName,
            Description = request.Description,
            HostName = request.HostName,
            UserData = request.UserData,
            DeletionProtection = request.DeletionProtection,
            CreditSpecification = request.CreditSpecification,
            Groups = groups,
        });
    }
}

/// <summary>Parameters of ModifyInstanceAttribute.</summary>
public sealed record ModifyInstanceAttributeRequest
{
    [Required]
    public string? InstanceId { get; init; }

    public string? InstanceName { get; init; }

    public string? Description { get; init; }

    public string? HostName { get; init; }

    public string? UserData { get; init; }

    public bool? DeletionProtection { get; init; }

    public string? CreditSpecification { get; init; }

    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    /// <summary>Nobody logs in to an emulated guest.</summary>
    [NoEffect]
    public string? Password { get; init; }
}
