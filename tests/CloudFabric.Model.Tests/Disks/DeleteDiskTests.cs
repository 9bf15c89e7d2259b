using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DeleteDiskTests
{
    [Fact]
    public void Delete_of_an_available_disk_leaves_nothing()
    {
        var decision = Given.Decide(Given.Disk(), new DiskCommand.Delete());

        Assert.True(decision.Changes);
        Assert.Null(decision.State);
        Assert.Equal(Given.Id, decision.Result?.DiskId);
    }

    [Fact]
    public void Delete_during_creation_is_refused_until_the_disk_is_available()
    {
        var disk = Given.Decide(null, Given.Create("cloud_essd", 40)).State!;

        var early = Given.Decide(disk, new DiskCommand.Delete(), Given.Context(disk.Track.Until.AddTicks(-1)));
        var late = Given.Decide(disk, new DiskCommand.Delete(), Given.Context(disk.Track.Until));

        Assert.Equal(("IncorrectDiskStatus.Initializing", 403), (early.Fault?.Code, early.Fault?.HttpStatus));
        Assert.Null(late.Fault);
    }

    [Fact]
    public void Any_command_but_create_without_a_disk_is_not_found()
    {
        DiskCommand[] commands =
        [
            new DiskCommand.Delete(), new DiskCommand.Resize(50, null, Given.Quotas), new DiskCommand.Tag([]), new DiskCommand.Untag(null),
            Given.Modify("cloud_auto"), new DiskCommand.ModifyAttributes(), new DiskCommand.Attach("i-1"), new DiskCommand.Detach("i-1"),
            new DiskCommand.ReInit(), new DiskCommand.Restarted(),
        ];

        Assert.All(commands, command => Assert.Equal(DiskFaults.NotFound, Given.Decide(null, command).Fault));
    }

    [Fact]
    public void Any_command_on_the_disk_of_another_account_is_not_found()
    {
        var stranger = Given.Context(account: "1000000000000002");

        Assert.Equal(DiskFaults.NotFound, Given.Decide(Given.Disk(), new DiskCommand.Delete(), stranger).Fault);
        Assert.Equal(DiskFaults.NotFound, Given.Decide(Given.Disk(), new DiskCommand.Tag(Given.Tags(1)), stranger).Fault);
    }
}
