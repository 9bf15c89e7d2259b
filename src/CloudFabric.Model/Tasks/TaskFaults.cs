using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tasks;

/// <summary>The refusals about tasks, with their official codes.</summary>
public static class TaskFaults
{
    /// <summary>400, unlike the not-found of other resources.</summary>
    public static readonly Fault NotFound = new("InvalidTaskId.NotFound", 400, "The task does not exist.");

    public static readonly Fault NotCancellable = new(
        "InvalidTaskId.TaskActionNotSupport", 403, "Tasks of this action cannot be cancelled.");

    public static readonly Fault NotProcessing = new("InvalidTaskId.IncorrectTaskStatus", 403, "The task is not in process any more.");
}
