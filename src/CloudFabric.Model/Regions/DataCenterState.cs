using System.Collections.Immutable;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Regions;

/// <summary>A data center: what the official API calls a zone. Seeded from the world file; opened, closed and enlarged by command.</summary>
/// <param name="ZoneId">The official id, for example <c>cn-hangzhou-b</c> or <c>ap-southeast-1a</c>.</param>
/// <param name="RegionId">The region that it belongs to, for ever.</param>
/// <param name="LocalName">The English name.</param>
/// <param name="ChineseName">The name in simplified Chinese.</param>
/// <param name="DiskCategories">The disk categories on sale here.</param>
/// <param name="Status">One of <see cref="DataCenterStatus"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.DataCenterState")]
public sealed record DataCenterState(
    [property: Id(0)] string ZoneId,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string LocalName,
    [property: Id(3)] string ChineseName,
    [property: Id(4)] ImmutableArray<string> DiskCategories,
    [property: Id(5)] string Status)
{
    /// <summary>Null in rows of before hardware was written down: such a data center sells disks without a bound, and carries no instance.</summary>
    [Id(6)]
    public DataCenterHardware? Built { get; init; }

    public DataCenterHardware Hardware => Built ?? DataCenterHardware.None;

    public bool IsOpen => Status == DataCenterStatus.Open;

    public bool Offers(string diskCategory) => DiskCategories.Contains(diskCategory);
}
