using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tests.Capacity;

/// <summary>A world of one small data center that the test builds up.</summary>
internal sealed class TestWorld(DataCenterHardware hardware) : IWorldView
{
    public const string Region = "cn-test";
    public const string Zone = "cn-test-a";

    /// <summary>Hosts of one instance type's chip, four instances of two vCPUs each.</summary>
    public static RackGroup Racks(int racks) => new("intel-ice-lake", racks, 4, 8, 64, 0, "os");

    private readonly Lock _lock = new();

    public World Current { get; private set; } = Of(hardware);

    public void Grow(RackGroup racks)
    {
        lock (_lock)
        {
            Current = Of(Current.Zone(Zone)!.Hardware.With(racks));
        }
    }

    private static World Of(DataCenterHardware hardware) => new(
        [new RegionState(Region, "Test", "测", "Test", "China", 0, 0, "tst", 2020, RegionStatus.Available)],
        [
            new DataCenterState(Zone, Region, "A", "A", ["cloud_essd"], DataCenterStatus.Open) { Built = hardware },
            new DataCenterState("cn-test-b", Region, "B", "B", ["cloud_essd"], DataCenterStatus.Closed) { Built = hardware },
        ]);
}
