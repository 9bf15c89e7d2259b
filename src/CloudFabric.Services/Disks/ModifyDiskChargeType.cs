using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>
/// Would change how the data disks of a prepaid instance are paid. The fabric has no prepaid instance, so that each call ends in the refusal
/// that says what is wrong first.
/// </summary>
[Action("Ecs", "2014-05-26", "ModifyDiskChargeType")]
internal sealed class ModifyDiskChargeType(DiskInstances instances, ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<ModifyDiskChargeTypeRequest, ModifyDiskChargeTypeResponse>
{
    private const int MaxDisks = 16;

    public async ValueTask<Outcome<ModifyDiskChargeTypeResponse>> Handle(ModifyDiskChargeTypeRequest request, ActionContext context)
    {
        if (CheckParameters(request) is { } fault)
        {
            return fault;
        }

        if (DiskIdList.Read(request.DiskIds, request.RegionId!).Failed(out var malformed, out var keys) || keys is not { Length: <= MaxDisks })
        {
            return malformed ?? KernelFaults.InvalidParameter(nameof(request.DiskIds));
        }

        if (await instances.Find(context.Account, request.RegionId!, request.InstanceId!) is null)
        {
            return DiskFaults.InstanceNotFound;
        }

        var query = new RowQuery(context.Account, DiskId.Kind, request.RegionId!, clock.Now, Page.After("", MaxDisks))
        {
            Keys = keys,
            Facets = [new FacetFilter(DiskFacets.Instance, request.InstanceId)],
        };
        var disks = await reader.List<DiskState>(query);
        return disks.Items.Count == 0 || disks.Items.Count < keys.Value.Length ? DiskFaults.NotFound : DiskFaults.InstanceNotPrepaid;
    }

    private Fault? CheckParameters(ModifyDiskChargeTypeRequest request) => request switch
    {
        _ when world.Current.Region(request.RegionId!) is null => Model.Regions.RegionFaults.RegionNotFound,
        { DiskChargeType: not (null or "" or "PrePaid" or "PostPaid") } => KernelFaults.InvalidParameter(nameof(request.DiskChargeType)),
        _ => null,
    };
}

/// <summary>Parameters of ModifyDiskChargeType.</summary>
public sealed record ModifyDiskChargeTypeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? InstanceId { get; init; }

    /// <summary>A JSON list of at most 16.</summary>
    [Required]
    public string? DiskIds { get; init; }

    /// <summary>PrePaid or PostPaid; PrePaid where it is missing.</summary>
    public string? DiskChargeType { get; init; }

    /// <summary>Accepted without effect: nothing is paid.</summary>
    [NoEffect]
    public bool? AutoPay { get; init; }
}

/// <summary>Answer of ModifyDiskChargeType.</summary>
public sealed record ModifyDiskChargeTypeResponse(string OrderId);
