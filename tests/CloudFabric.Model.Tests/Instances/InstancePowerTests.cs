using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>Starting, stopping and restarting, from every status.</summary>
public sealed class InstancePowerTests
{
    public static TheoryData<string, InstanceCommand, string> Table
    {
        get
        {
            var table = new TheoryData<string, InstanceCommand, string>();
            Row(new InstanceCommand.Start(), "IncorrectInstanceStatus.Initializing", "IncorrectInstanceStatus", "IncorrectInstanceStatus", "IncorrectInstanceStatus", "Starting>Running");
            Row(new InstanceCommand.Stop(null), "IncorrectInstanceStatus.Initializing", "IncorrectInstanceStatus", "Stopping>Stopped", "IncorrectInstanceStatus", "IncorrectInstanceStatus");
            Row(new InstanceCommand.Reboot(), "IncorrectInstanceStatus.Initializing", "IncorrectInstanceStatus", "Starting>Running", "IncorrectInstanceStatus", "IncorrectInstanceStatus");
            return table;

            void Row(InstanceCommand command, params string[] outcomes)
            {
                foreach (var (status, outcome) in InstanceStatuses.All.Zip(outcomes))
                {
                    table.Add(status, command, outcome);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Power_command_moves_the_status_or_is_refused(string status, InstanceCommand command, string outcome)
    {
        var decision = GivenInstance.Decide(GivenInstance.In(status), command);

        var track = decision.State?.Track;
        Assert.Equal(outcome, decision.Fault?.Code ?? $"{track!.At(GivenInstance.Noon.AddHours(1))}>{track.To}");
    }

    [Fact]
    public void Start_shows_the_instance_what_its_disks_grew_by_offline()
    {
        var disk = GivenInstance.Launch(GivenInstance.Plan()).Beside.OfType<SideRow<DiskState>>().Single().Next!;
        var start = new InstanceCommand.Start { Disks = [GivenInstance.Row(disk), GivenInstance.Row(disk with { ExpansionPending = true })] };

        var row = Assert.Single(GivenInstance.Decide(GivenInstance.In("Stopped"), start).Beside);

        Assert.False(((SideRow<DiskState>)row).Next!.ExpansionPending);
    }

    [Theory]
    [InlineData(null, "KeepCharging")]
    [InlineData("StopCharging", "StopCharging")]
    public void Stopped_mode_is_kept_until_the_next_start(string? mode, string kept)
    {
        var stopped = GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Stop(mode)).State!;

        Assert.Equal(kept, stopped.StoppedMode);
        var started = GivenInstance.Decide(stopped, new InstanceCommand.Start(), GivenInstance.Context(GivenInstance.Noon.AddHours(2))).State!;
        Assert.Equal("", started.StoppedMode);
    }

    [Fact]
    public void Stopped_mode_that_is_none_is_refused() => Assert.Equal(
        InstanceFaults.StoppedModeUnknown, GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Stop("Freeze")).Fault);

    [Fact]
    public void Instance_of_another_account_is_not_found() => Assert.Equal(
        InstanceFaults.NotFound, GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Reboot(), GivenInstance.Context(account: "2")).Fault);
}
