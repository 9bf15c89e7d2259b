using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tasks;

/// <summary>Stops a task, which no task of an emulated action allows.</summary>
[Action("Ecs", "2014-05-26", "CancelTask")]
internal sealed class CancelTask(ResourceGrains grains, IWorldView world) : IAction<CancelTaskRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(CancelTaskRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (!TaskState.Ids.IsId(request.TaskId))
        {
            return TaskFaults.NotFound;
        }

        var key = TaskState.Ids.Key(request.RegionId!, request.TaskId);
        var cancelled = await grains.Execute<ITaskGrain, TaskCommand, bool>(context, key, new TaskCommand.Cancel());
        return cancelled.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of CancelTask.</summary>
public sealed record CancelTaskRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? TaskId { get; init; }
}
