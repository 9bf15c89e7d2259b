using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Changes names and switches of one disk, or of several with the same values.</summary>
[Action("Ecs", "2014-05-26", "ModifyDiskAttribute")]
internal sealed class ModifyDiskAttribute(ResourceGrains grains, SeveralDisks several, IWorldView world)
    : IAction<ModifyDiskAttributeRequest, Nothing>
{
    private static readonly Fault IdAndIds = new("ParameterConflict.DiskIdAndDiskIds", 400, "DiskId and DiskIds.N exclude each other.");

    private static readonly Fault NoId = new("MissingParameter.DiskIdOrDiskIds", 400, "DiskId or DiskIds.N must be given.");

    public async ValueTask<Outcome<Nothing>> Handle(ModifyDiskAttributeRequest request, ActionContext context)
    {
        var ids = request.DiskIds ?? [];
        if (string.IsNullOrEmpty(request.DiskId))
        {
            return ids.Count == 0 ? NoId : await several.Execute(context, ids, ToCommand(request));
        }

        if (ids.Count > 0)
        {
            return IdAndIds;
        }

        if (DiskLocator.Find(world.Current, request.DiskId).Failed(out var fault, out var key))
        {
            return fault;
        }

        var modified = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, ToCommand(request));
        return modified.Select(_ => Nothing.Value);
    }

    private static DiskCommand.ModifyAttributes ToCommand(ModifyDiskAttributeRequest request) => new()
    {
        Name = request.DiskName,
        Description = request.Description,
        DeleteWithInstance = request.DeleteWithInstance,
        DeleteAutoSnapshot = request.DeleteAutoSnapshot,
        EnableAutoSnapshot = request.EnableAutoSnapshot,
        BurstingEnabled = request.BurstingEnabled,
    };
}

/// <summary>Parameters of ModifyDiskAttribute. The ids say the region; RegionId has no effect.</summary>
public sealed record ModifyDiskAttributeRequest
{
    /// <summary>The id of the disk says it.</summary>
    [NoEffect]
    public string? RegionId { get; init; }

    public string? DiskId { get; init; }

    public IReadOnlyList<string>? DiskIds { get; init; }

    /// <summary>Empty for none.</summary>
    public string? DiskName { get; init; }

    /// <summary>Empty for none.</summary>
    public string? Description { get; init; }

    public bool? DeleteWithInstance { get; init; }

    public bool? DeleteAutoSnapshot { get; init; }

    public bool? EnableAutoSnapshot { get; init; }

    public bool? BurstingEnabled { get; init; }
}
