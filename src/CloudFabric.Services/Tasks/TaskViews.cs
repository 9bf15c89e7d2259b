using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tasks;

/// <summary>A task as DescribeTasks lists it.</summary>
/// <param name="FinishedTime">Empty before the end.</param>
public sealed record TaskView(
    string TaskId, string TaskAction, string TaskStatus, string ResourceId, string CreationTime, string FinishedTime, string SupportCancel)
{
    /// <summary>A word, not a boolean: so the official contract has it.</summary>
    internal const string CannotCancel = "false";

    internal static TaskView Of(Listed<TaskState> listed) => new(
        listed.State.TaskId, listed.State.Action, listed.Status, listed.State.ResourceId, WireTime.Minutes(listed.State.CreatedAt), Finished(listed), CannotCancel);

    internal static string Finished(Listed<TaskState> listed) =>
        listed.Status == TaskStatuses.Finished ? WireTime.Minutes(listed.State.FinishedAt) : "";
}

/// <summary>The official wrapping of tasks.</summary>
public sealed record TaskList(IReadOnlyList<TaskView> Task);

/// <summary>A task as DescribeTaskAttribute shows it. Each is about one resource, so there is one step to count.</summary>
public sealed record TaskAttributeView(string TaskId, string RegionId, string TaskAction, string TaskStatus, string TaskProcess)
{
    public required string CreationTime { get; init; }

    public required string FinishedTime { get; init; }

    public string SupportCancel { get; init; } = TaskView.CannotCancel;

    public int TotalCount { get; init; } = 1;

    public int SuccessCount { get; init; }

    public int FailedCount { get; init; }

    public required OperationProgressList OperationProgressSet { get; init; }

    internal static TaskAttributeView Of(Listed<TaskState> listed, DateTimeOffset now)
    {
        var task = listed.State;
        var isFinished = listed.Status == TaskStatuses.Finished;
        var progress = new OperationProgressView(isFinished ? "Success" : listed.Status, new RelatedItemList([new RelatedItemView("DiskId", task.ResourceId)]));
        return new TaskAttributeView(task.TaskId, task.RegionId, task.Action, listed.Status, $"{task.Percent(now)}%")
        {
            CreationTime = WireTime.Minutes(task.CreatedAt),
            FinishedTime = TaskView.Finished(listed),
            SuccessCount = isFinished ? 1 : 0,
            OperationProgressSet = new OperationProgressList([progress]),
        };
    }
}

/// <summary>The official wrapping of a task's steps.</summary>
public sealed record OperationProgressList(IReadOnlyList<OperationProgressView> OperationProgress);

/// <summary>A step of a task.</summary>
public sealed record OperationProgressView(string OperationStatus, RelatedItemList RelatedItemSet)
{
    public string ErrorCode { get; init; } = "";

    public string ErrorMsg { get; init; } = "";
}

/// <summary>The official wrapping of what a step is about.</summary>
public sealed record RelatedItemList(IReadOnlyList<RelatedItemView> RelatedItem);

/// <summary>Something that a step is about.</summary>
public sealed record RelatedItemView(string Name, string Value);
