using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class HostPlaceTests
{
    private static readonly DataCenterHardware Hardware = new([new RackGroup("chip", 1, 1, 128, 752, 4, "os")], [], new TrunkPorts(0, 0));

    [Fact]
    public void Place_takes_processors_memory_and_cards_of_its_host_and_counts_the_instance()
    {
        var rack = ZoneRoom.Of("cn-a", Hardware, new Dictionary<string, long>()).Racks[0];

        var placed = PlacedHost.On("cn", "cn-a", rack, 0, new HostDemand("chip", 8, 30 * 1024, 1));

        Assert.Equal(("cn-a-r0001", "cn-a-r0001-h01"), (placed.Place.RackId, placed.Place.HostId));
        Assert.Equal(
            [
                new Usage("children/cn/host/cn-a-r0001-h01", 1), new Usage("capacity/cn-a/host/cn-a-r0001-h01/vcpu", 8),
                new Usage("capacity/cn-a/host/cn-a-r0001-h01/mib", 30_720), new Usage("capacity/cn-a/host/cn-a-r0001-h01/gpu", 1),
            ],
            placed.Place.Usage);
        Assert.Equal(
            [
                new Ceiling("capacity/cn-a/host/cn-a-r0001-h01/vcpu", 128, HardwareFaults.HostFull),
                new Ceiling("capacity/cn-a/host/cn-a-r0001-h01/mib", 752 * 1024, HardwareFaults.HostFull),
                new Ceiling("capacity/cn-a/host/cn-a-r0001-h01/gpu", 4, HardwareFaults.HostFull),
            ],
            placed.Ceilings);
    }
}
