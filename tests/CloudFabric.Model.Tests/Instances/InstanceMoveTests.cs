using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>A live move, from every status: what is taken, what is given back, and that nothing else changes.</summary>
public sealed class InstanceMoveTests
{
    private static readonly PlacedHost Other = GivenInstance.Seat(0, host: 2).Host;

    public static TheoryData<string> Statuses => [.. InstanceStatuses.All];

    [Theory, MemberData(nameof(Statuses))]
    public void Move_takes_the_new_place_and_gives_back_the_old_in_any_status(string status)
    {
        var instance = GivenInstance.In(status);

        var decision = GivenInstance.Decide(instance, new InstanceCommand.Move("h1", Other));

        Assert.Equal(instance with { Place = Other.Place }, decision.State);
        Assert.Equal(Other.Ceilings, decision.Conditions);
        Assert.Empty(decision.Beside);
        Assert.Equal(
            [
                "capacity/cn-hangzhou-h/host/h1/mib -8192", "capacity/cn-hangzhou-h/host/h1/vcpu -2",
                "capacity/cn-hangzhou-h/host/h2/mib +8192", "capacity/cn-hangzhou-h/host/h2/vcpu +2",
                "children/cn-hangzhou/host/h1 -1", "children/cn-hangzhou/host/h2 +1",
            ],
            Differences(instance, decision.State!));
    }

    [Fact]
    public void Move_is_found_by_its_new_host()
    {
        var moved = GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Move("h1", Other)).State!;

        Assert.Equal("h2", Assert.Single(InstanceMachine.Shape(moved).Facets, facet => facet.Name == "host").Value);
    }

    [Fact]
    public void Move_sent_twice_is_refused_and_so_is_one_of_an_instance_that_has_gone()
    {
        var move = new InstanceCommand.Move("h1", Other);
        var moved = GivenInstance.Decide(GivenInstance.Running(), move).State!;

        Assert.Equal(InstanceFaults.Elsewhere, GivenInstance.Decide(moved, move).Fault);
        Assert.Equal(InstanceFaults.NotFound, GivenInstance.Decide(null, move).Fault);
    }

    [Fact]
    public void Move_into_another_data_center_is_refused() => Assert.Equal(
        InstanceFaults.Elsewhere,
        GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Move("h1", Other with { Place = Other.Place with { ZoneId = "cn-hangzhou-i" } })).Fault);

    private static IEnumerable<string> Differences(InstanceState before, InstanceState after)
    {
        var gone = InstanceMachine.Shape(before).Usage.Select(usage => usage with { Amount = -usage.Amount });
        return from usage in gone.Concat(InstanceMachine.Shape(after).Usage)
               group usage.Amount by usage.Counter into counter
               where counter.Sum() != 0
               orderby counter.Key
               select $"{counter.Key} {counter.Sum():+0;-0}";
    }
}
