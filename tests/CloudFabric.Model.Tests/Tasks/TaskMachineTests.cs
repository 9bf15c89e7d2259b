using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tasks;
using CloudFabric.Model.Tests.Disks;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Tasks;

public sealed class TaskMachineTests
{
    private static readonly TaskState Task = new(
        Given.Account, Given.Region, "t-bp1aaaaaaaaaaaaaaaaa", "ModifyDiskSpec", Given.Id, Given.Noon, Given.Noon.AddSeconds(10));

    [Theory]
    [InlineData(0, "Processing", 0)]
    [InlineData(2_500, "Processing", 25)]
    [InlineData(9_999, "Processing", 99)]
    [InlineData(10_000, "Finished", 100)]
    public void Track_is_in_process_until_the_end(int afterMs, string status, int percent)
    {
        var now = Given.Noon.AddMilliseconds(afterMs);

        Assert.Equal((status, percent), (Task.Track.At(now), Task.Percent(now)));
    }

    [Fact]
    public void Percent_of_a_task_that_takes_no_time_is_all() =>
        Assert.Equal(100, (Task with { FinishedAt = Given.Noon }).Percent(Given.Noon));

    [Fact]
    public void Cancel_says_whether_the_task_still_runs()
    {
        Assert.Equal(("InvalidTaskId.TaskActionNotSupport", 403), Cancel(Task, Given.Context()));
        Assert.Equal(("InvalidTaskId.IncorrectTaskStatus", 403), Cancel(Task, Given.Context(Task.FinishedAt)));
        Assert.Equal(("InvalidTaskId.NotFound", 400), Cancel(null, Given.Context()));
        Assert.Equal(("InvalidTaskId.NotFound", 400), Cancel(Task, Given.Context(account: "1000000000000002")));
    }

    [Fact]
    public void Wake_forgets_the_task_a_month_after_its_end()
    {
        var shape = TaskMachine.Shape(Task);

        Assert.Equal(Task.FinishedAt.AddDays(30), shape.DueAt);
        Assert.Equal(("ModifyDiskSpec", new Facet("resource", Given.Id)), (shape.Class, Assert.Single(shape.Facets)));
        Assert.Null(TaskMachine.Wake(Task, Given.Context()).State);
        Assert.True(TaskMachine.Wake(Task, Given.Context()).Changes);
    }

    [Fact]
    public void TaskId_is_derived_in_the_official_form()
    {
        var id = TaskState.Ids.Derive(7, Given.Account, "bp1", "ModifyDiskSpec", "x");

        Assert.Matches("^t-bp1[a-z0-9]{17}$", id);
        Assert.Equal(id, TaskState.Ids.Derive(7, Given.Account, "bp1", "ModifyDiskSpec", "x"));
        Assert.True(TaskState.Ids.IsId(id));
        Assert.All(["", null, "t-1", "d" + id[1..], id[..^1] + "/"], text => Assert.False(TaskState.Ids.IsId(text)));
    }

    [Theory]
    [InlineData(typeof(TaskState), "cf.TaskState")]
    [InlineData(typeof(TaskCommand), "cf.TaskCommand")]
    [InlineData(typeof(TaskCommand.Cancel), "cf.TaskCommand.Cancel")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);

    [Fact]
    public void Types_have_the_released_bytes()
    {
        Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS10LWJwMWFhYWFhYWFhYWFhYWFhYWFhQR1Nb2RpZnlEaXNrU3BlY0EtZC1icDFhYWFhYWFhYWFh" +
            "YWFhYWFhYSGAACCMEIp33giBAAAAAAAAAADgIYAAAYIWinfeCIEAAAAAAAAAAODg", Task);
        Golden.AssertBytes<TaskCommand>("MAHOtI4ZK2NmLlRhc2tDb21tYW5kLkNhbmNlbOjo6OA=", new TaskCommand.Cancel());
    }

    private static (string? Code, int? Status) Cancel(TaskState? task, in DecisionContext context)
    {
        var fault = TaskMachine.Decide(task, new TaskCommand.Cancel(), context).Fault;
        return (fault?.Code, fault?.HttpStatus);
    }
}
