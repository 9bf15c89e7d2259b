using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>The rules of DeleteInstance and DeleteInstances.</summary>
public sealed class InstanceReleaseTests
{
    private static readonly InstanceCommand.Delete Plain = new(false, []);

    [Theory]
    [InlineData("Pending", true, "IncorrectInstanceStatus.Initializing")]
    [InlineData("Starting", true, "IncorrectInstanceStatus")]
    [InlineData("Running", false, "IncorrectInstanceStatus")]
    [InlineData("Running", true, null)]
    [InlineData("Stopping", true, "IncorrectInstanceStatus")]
    [InlineData("Stopped", false, null)]
    public void Instance_is_deleted_at_rest_and_while_running_by_force(string status, bool force, string? code) =>
        Assert.Equal(code, GivenInstance.Decide(GivenInstance.In(status), Plain with { Force = force }).Fault?.Code);

    [Fact]
    public void Protected_instance_is_not_deleted() => Assert.Equal(
        InstanceFaults.Protected,
        GivenInstance.Decide(GivenInstance.In("Stopped") with { DeletionProtection = true }, Plain).Fault);

    [Fact]
    public void Disks_that_go_with_the_instance_go_and_others_become_available()
    {
        var disks = GivenInstance.Launch(GivenInstance.Plan(GivenInstance.Disk(), GivenInstance.Disk(100, deleteWithInstance: false)))
            .Beside.OfType<SideRow<DiskState>>().Select(row => GivenInstance.Row(row.Next!));

        var deleted = GivenInstance.Decide(GivenInstance.In("Stopped"), Plain with { Disks = [.. disks] });

        Assert.Null(deleted.State);
        var rows = deleted.Beside.Cast<SideRow<DiskState>>().ToList();
        Assert.Null(rows[0].Next);
        Assert.Equal("Available", rows[1].Next!.Track.At(GivenInstance.Noon));
        Assert.Empty(rows[1].Next!.Attachments);
        Assert.Equal(GivenInstance.Id(0), rows[1].Next!.Former?.InstanceId);
        Assert.Equal(InstanceFaults.DisksChanged, Assert.IsType<NoChildren>(Assert.Single(deleted.Conditions)).Refusal);
    }

    [Fact]
    public void Disk_of_several_instances_stays_with_those_that_stay()
    {
        var disk = GivenInstance.Launch(GivenInstance.Plan()).Beside.OfType<SideRow<DiskState>>().Single().Next!;
        var shared = disk with { DeleteWithInstance = false, MultiAttach = true, Attachments = [disk.Attachments[0], disk.Attachments[0] with { InstanceId = GivenInstance.Id(9) }] };

        var deleted = GivenInstance.Decide(GivenInstance.In("Stopped"), Plain with { Disks = [GivenInstance.Row(shared)] });

        var left = ((SideRow<DiskState>)Assert.Single(deleted.Beside)).Next!;
        Assert.Equal(("In_use", GivenInstance.Id(9)), (left.Track.At(GivenInstance.Noon), Assert.Single(left.Attachments).InstanceId));
    }

    [Fact]
    public void Several_go_together_or_not_at_all()
    {
        var other = GivenInstance.In("Stopped") with { InstanceId = GivenInstance.Id(1) };
        var both = Plain with { Others = [other.InstanceId], OtherRows = [Row(other)] };

        Assert.Single(GivenInstance.Decide(GivenInstance.In("Stopped"), both).Beside);
        Assert.Equal(InstanceFaults.NotFound, GivenInstance.Decide(GivenInstance.In("Stopped"), both with { OtherRows = [] }).Fault);
        Assert.Equal(
            InstanceFaults.WrongStatus,
            GivenInstance.Decide(GivenInstance.In("Stopped"), both with { OtherRows = [Row(other with { Track = StatusTrack.Steady("Running") })] }).Fault);
        Assert.Equal(
            InstanceFaults.NotFound,
            GivenInstance.Decide(GivenInstance.In("Stopped"), both with { OtherRows = [Row(other with { Account = "2" })] }).Fault);
    }

    private static ReadRow<InstanceState> Row(InstanceState instance) => new(instance.Key, new RowVersion(1, 1), instance);
}
