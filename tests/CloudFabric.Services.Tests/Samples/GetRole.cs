using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Samples;

/// <summary>Refuses every call: nothing of it is written yet.</summary>
[Action("Ram", "2015-05-01", "GetRole")]
internal sealed class GetRole : IAction<GetRoleRequest, Nothing>
{
    public ValueTask<Outcome<Nothing>> Handle(GetRoleRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<Nothing>>(KernelFaults.UnsupportedOperation("GetRole is not emulated."));
}

/// <summary>Parameters of GetRole.</summary>
public sealed record GetRoleRequest;
