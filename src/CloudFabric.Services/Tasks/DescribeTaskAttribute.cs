using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tasks;

/// <summary>Shows how far one task is.</summary>
[Action("Ecs", "2014-05-26", "DescribeTaskAttribute")]
internal sealed class DescribeTaskAttribute(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<DescribeTaskAttributeRequest, TaskAttributeView>
{
    public async ValueTask<Outcome<TaskAttributeView>> Handle(DescribeTaskAttributeRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        var now = clock.Now;
        var task = TaskState.Ids.IsId(request.TaskId) ? await reader.Find<TaskState>(TaskState.Ids.Key(request.RegionId!, request.TaskId), now) : null;
        return task is null || task.State.Account != context.Account ? TaskFaults.NotFound : TaskAttributeView.Of(task, now);
    }
}

/// <summary>Parameters of DescribeTaskAttribute.</summary>
public sealed record DescribeTaskAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? TaskId { get; init; }
}
