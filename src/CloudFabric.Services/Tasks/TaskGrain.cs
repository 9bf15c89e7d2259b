using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tasks;

/// <summary>A task as an actor. Its key is <c>region/task/id</c>.</summary>
[Alias("cf.ITaskGrain")]
public interface ITaskGrain : IMachineGrain<TaskCommand, bool>;

/// <summary>Answers commands to a task and forgets it when its time has come; it begins in the commit of what it is about.</summary>
[ResourceKind(TaskState.Kind, typeof(ITaskGrain))]
internal sealed class TaskGrain(MachineServices services) : MachineGrain<TaskMachine, TaskState, TaskCommand, bool>(services), ITaskGrain;
