using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Tests.Regions;

/// <summary>Three regions with all that placement can meet: old and new zones, a closed zone, a closed region.</summary>
internal static class SmallWorld
{
    public static readonly RegionState Hangzhou = Region("cn-hangzhou", "bp1", RegionStatus.Available);

    public static readonly DataCenterState HangzhouB = Zone("cn-hangzhou", "cn-hangzhou-b", DataCenterStatus.Open, "cloud", "cloud_essd");

    public static readonly World World = new(
        [Hangzhou, Region("cn-shanghai", "uf6", RegionStatus.Closing), Region("ap-south-1", "a2d", RegionStatus.Closed)],
        [
            Zone("cn-hangzhou", "cn-hangzhou-i", DataCenterStatus.Open, "cloud_essd", "cloud_regional_disk_auto"),
            Zone("cn-hangzhou", "cn-hangzhou-h", DataCenterStatus.Open, "cloud_essd", "cloud_regional_disk_auto"),
            HangzhouB,
            Zone("cn-hangzhou", "cn-hangzhou-k", DataCenterStatus.Closed, "cloud_essd", "cloud_regional_disk_auto"),
            Zone("cn-shanghai", "cn-shanghai-a", DataCenterStatus.Open, "cloud_essd"),
            Zone("ap-south-1", "ap-south-1a", DataCenterStatus.Closed, "cloud_essd"),
        ]);

    private static RegionState Region(string id, string code, string status) =>
        new(id, $"Name of {id}", $"{id} 名", "City", "China", 30.27, 120.16, code, 2011, status);

    private static DataCenterState Zone(string region, string id, string status, params string[] categories) =>
        new(id, region, $"Name of {id}", $"{id} 名", [.. categories], status);
}
