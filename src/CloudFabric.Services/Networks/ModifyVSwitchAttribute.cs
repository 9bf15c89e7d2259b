using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a vSwitch's name and description.</summary>
[Action("Vpc", "2016-04-28", "ModifyVSwitchAttribute")]
internal sealed class ModifyVSwitchAttribute(ResourceGrains grains, NetworkReader networks) : IAction<ModifyVSwitchAttributeRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyVSwitchAttributeRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.VSwitch, request.VSwitchId, request.RegionId, VSwitchFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        var command = new VSwitchCommand.Modify(request.VSwitchName, request.Description);
        var modified = await grains.Execute<IVSwitchGrain, VSwitchCommand, VSwitchResult>(context, key, command);
        return modified.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ModifyVSwitchAttribute.</summary>
public sealed record ModifyVSwitchAttributeRequest
{
    [Required]
    public string? VSwitchId { get; init; }

    public string? RegionId { get; init; }

    public string? VSwitchName { get; init; }

    public string? Description { get; init; }

    [Refused]
    public bool? EnableIPv6 { get; init; }

    [Refused]
    public int? Ipv6CidrBlock { get; init; }
}
