using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tasks;

/// <summary>
/// Something that goes on after the call that began it. Written once, in the commit of what it is about, and never changed: that it ends is
/// a matter of the clock. Forgotten <see cref="TaskMachine.Kept"/> after its end.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="TaskId">Its id, one of <see cref="Ids"/>.</param>
/// <param name="Action">The action that began it, for example <c>ModifyDiskSpec</c>.</param>
/// <param name="ResourceId">What it is about.</param>
/// <param name="CreatedAt">The emulated instant of its beginning.</param>
/// <param name="FinishedAt">The emulated instant of its end; that of its beginning where it takes no time.</param>
[GenerateSerializer, Immutable, Alias("cf.TaskState")]
public sealed record TaskState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string TaskId,
    [property: Id(3)] string Action,
    [property: Id(4)] string ResourceId,
    [property: Id(5)] DateTimeOffset CreatedAt,
    [property: Id(6)] DateTimeOffset FinishedAt)
{
    /// <summary>The kind of tasks' rows.</summary>
    public const string Kind = "task";

    /// <summary>The ids of tasks.</summary>
    public static readonly RegionalId Ids = new(Kind, "t-", 17);

    public StatusTrack Track => new(TaskStatuses.Processing, FinishedAt, TaskStatuses.Finished);

    /// <summary>How much is done, 0 to 100.</summary>
    public int Percent(DateTimeOffset now) =>
        now >= FinishedAt ? 100 : (int)Math.Max(0, 100 * ((now - CreatedAt) / (FinishedAt - CreatedAt)));
}

/// <summary>The official statuses of a task, as answers spell them.</summary>
public static class TaskStatuses
{
    public const string Processing = "Processing";

    public const string Finished = "Finished";
}
