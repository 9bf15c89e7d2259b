using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CsCheck;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class PlacementTests
{
    private const string Chip = "chip-a";
    private static readonly HostDemand Small = new(Chip, 2, 8 * 1024, 0);
    private static readonly DataCenterHardware Hardware = new(
        [new(Chip, 5, 4, 8, 64, 0, "os"), new("chip-b", 3, 2, 64, 512, 4, "os"), new(Chip, 2, 3, 16, 32, 0, "os")], [], new TrunkPorts(0, 0));

    private static readonly Gen<(HostDemand Demand, int Count, ulong Seed, SpreadLevel Level)[]> Questions = Gen.Select(
        Gen.Select(Gen.Const(Chip), Gen.Int[1, 8], Gen.Int[1, 40], (chip, vcpus, gib) => new HostDemand(chip, vcpus, gib * 1024, 0)),
        Gen.Int[1, 12],
        Gen.ULong,
        Gen.OneOf(SpreadLevel.None, SpreadLevel.None, SpreadLevel.Host, SpreadLevel.Rack)).Array[1, 12];

    [Fact]
    public void Choose_never_takes_more_than_a_host_has_and_gives_up_only_when_nothing_fits()
    {
        int chosenAll = 0, soldOut = 0;
        Questions.Sample(
            questions =>
            {
                var zone = ZoneRoom.Of("z", Hardware, Counters());
                foreach (var (demand, count, seed, level) in questions)
                {
                    var chosen = Placement.Choose(zone, demand, count, seed, new Spread(level, []));

                    Assert.All(zone.Racks, rack => Assert.All(Hosts(rack), host => Assert.True(
                        rack[host] is { Vcpus: >= 0, MemoryMib: >= 0, Gpus: >= 0 })));
                    Assert.All(chosen, place => Assert.Equal(Chip, place.Rack.Group.Chip));
                    if (chosen.Count < count && level == SpreadLevel.None)
                    {
                        Assert.DoesNotContain(zone.Racks, rack => rack.Group.Chip == Chip && Hosts(rack).Any(host => rack[host].Fits(demand)));
                    }

                    Assert.True(level != SpreadLevel.Host || chosen.Distinct().Count() == chosen.Count);
                    Assert.True(level != SpreadLevel.Rack || chosen.DistinctBy(place => place.Rack).Count() == chosen.Count);
                    _ = chosen.Count == count ? Interlocked.Increment(ref chosenAll) : Interlocked.Increment(ref soldOut);
                }
            },
            iter: 1_000);
        Assert.All([chosenAll, soldOut], times => Assert.InRange(times, 200, int.MaxValue));
    }

    [Fact]
    public void Choose_spreads_over_racks_that_have_room()
    {
        var chosen = Placement.Choose(ZoneRoom.Of("z", Hardware, Counters()), Small, 23, 11, Spread.Free);

        var byRack = chosen.CountBy(place => place.Rack.Id).ToDictionary();
        Assert.Equal(7, byRack.Count);
        Assert.InRange(byRack.Values.Max() - byRack.Values.Min(), 0, 1);
        Assert.All(chosen.GroupBy(place => place.Rack), rack => Assert.Equal(Math.Min(rack.Count(), rack.Key.HostCount), rack.Distinct().Count()));
    }

    [Fact]
    public void Choose_with_the_same_seed_is_the_same_and_with_others_begins_elsewhere()
    {
        string First(ulong seed) => Name(Placement.Choose(ZoneRoom.Of("z", Hardware, Counters()), Small, 1, seed, Spread.Free)[0]);

        Assert.Equal(First(99), First(99));
        Assert.InRange(Enumerable.Range(0, 50).Select(seed => First((ulong)seed)).Distinct().Count(), 7, 50);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ulong.MaxValue)]
    [InlineData(ulong.MaxValue - 3)]
    public void Choose_with_any_seed_visits_every_rack_once_before_any_twice(ulong seed) => Assert.Equal(
        7, Placement.Choose(ZoneRoom.Of("z", Hardware, Counters()), Small, 7, seed, Spread.Free).DistinctBy(place => place.Rack).Count());

    [Fact]
    public void Choose_finds_the_last_host_that_fits_wherever_it_is()
    {
        foreach (var last in ZoneRoom.Of("z", Hardware, Counters()).Racks.Where(rack => rack.Group.Chip == Chip).SelectMany(rack => Hosts(rack).Select(rack.HostId)))
        {
            var zone = ZoneRoom.Of("z", Hardware, Full(except: last));

            Assert.Equal(last, Name(Assert.Single(Placement.Choose(zone, Small, 2, 5, new Spread(SpreadLevel.Host, [])))));
        }
    }

    [Fact]
    public void Choose_away_from_members_of_a_set_leaves_their_hosts_or_racks_out()
    {
        var taken = ImmutableHashSet.Create("z-r0001-h01", "z-r0009-h02");

        var hosts = Placement.Choose(ZoneRoom.Of("z", Hardware, Counters()), Small, 100, 3, new Spread(SpreadLevel.Host, taken));
        var racks = Placement.Choose(ZoneRoom.Of("z", Hardware, Counters()), Small, 100, 3, new Spread(SpreadLevel.Rack, taken));

        Assert.Equal(24, hosts.Count);
        Assert.DoesNotContain(hosts, place => taken.Contains(Name(place)));
        Assert.Equal(["z-r0002", "z-r0003", "z-r0004", "z-r0005", "z-r0010"], racks.Select(place => place.Rack.Id).Order());
    }

    [Fact]
    public void Room_of_a_host_is_what_counters_leave_and_nothing_out_of_service()
    {
        var zone = ZoneRoom.Of("z", Hardware, Counters(
            ("z-r0001-h01/vcpu", 3), ("z-r0001-h01/mib", 1024), ("z-r0001-h02/vcpu", CapacityCounters.OutOfService + 2)));

        Assert.Equal(new HostRoom(5, 63 * 1024, 0), zone.Racks[0][0]);
        Assert.Equal(HostRoom.None, zone.Racks[0][1]);
        Assert.Equal(new HostRoom(8, 64 * 1024, 0), zone.Racks[0][2]);
        Assert.Equal(["z-r0006", "z-r0007", "z-r0008"], zone.Racks.Where(rack => rack.Group.Chip == "chip-b").Select(rack => rack.Id));
    }

    private static string Name((RackRoom Rack, int Host) place) => place.Rack.HostId(place.Host);

    private static IEnumerable<int> Hosts(RackRoom rack) => Enumerable.Range(0, rack.HostCount);

    private static Dictionary<string, long> Counters(params (string Name, long Value)[] counters) =>
        counters.ToDictionary(counter => CapacityCounters.HostsOf("z") + counter.Name, counter => counter.Value);

    private static Dictionary<string, long> Full(string except) => ZoneRoom.Of("z", Hardware, Counters()).Racks
        .SelectMany(rack => Hosts(rack).Where(host => rack.HostId(host) != except).Select(host => (rack.HostId(host), rack.Group.Vcpus - 1L)))
        .ToDictionary(host => CapacityCounters.Vcpus("z", host.Item1), host => host.Item2);
}
