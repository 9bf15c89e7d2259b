using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Shows one vSwitch.</summary>
[Action("Vpc", "2016-04-28", "DescribeVSwitchAttributes")]
internal sealed class DescribeVSwitchAttributes(NetworkReader networks) : IAction<DescribeVSwitchAttributesRequest, VSwitchView>
{
    public async ValueTask<Outcome<VSwitchView>> Handle(DescribeVSwitchAttributesRequest request, ActionContext context)
    {
        var found = await networks.VSwitch(context.Account, request.VSwitchId, request.RegionId);
        if (found.Failed(out var fault, out var vswitch))
        {
            return fault;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var free = await networks.FreeAddresses([vswitch.State]);
        return VSwitchView.Of(vswitch, free[vswitch.State.VSwitchId]);
    }
}

/// <summary>Parameters of DescribeVSwitchAttributes.</summary>
public sealed record DescribeVSwitchAttributesRequest
{
    [Required]
    public string? VSwitchId { get; init; }

    public string? RegionId { get; init; }
}
