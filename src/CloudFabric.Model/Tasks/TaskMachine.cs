using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tasks;

/// <summary>The rules of tasks. They begin in commits of other resources; the official service cancels only imports and exports of images.</summary>
public sealed class TaskMachine : IMachine<TaskState, TaskCommand, bool>
{
    /// <summary>How long a task that has ended is shown.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private TaskMachine()
    {
    }

    public static Decision<TaskState, bool> Decide(TaskState? state, TaskCommand command, in DecisionContext context) => state switch
    {
        null => TaskFaults.NotFound,
        _ when state.Account != context.Account => TaskFaults.NotFound,
        _ when state.Track.At(context.Now) == TaskStatuses.Processing => TaskFaults.NotCancellable,
        _ => TaskFaults.NotProcessing,
    };

    public static RowShape Shape(TaskState state) => new(state.Account, "-", state.Action, state.Track)
    {
        Facets = [new Facet(TaskFacets.Resource, state.ResourceId)],
        DueAt = state.FinishedAt + Kept,
    };

    public static Decision<TaskState, bool> Wake(TaskState state, in DecisionContext context) => Decision<TaskState, bool>.Vanish(true);
}
