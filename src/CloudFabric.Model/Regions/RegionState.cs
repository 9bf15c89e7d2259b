namespace CloudFabric.Model.Regions;

/// <summary>A region of the emulated world. Seeded from the world file; its status changes by command.</summary>
/// <param name="RegionId">The official id, for example <c>cn-hangzhou</c>.</param>
/// <param name="LocalName">The English name, for example <c>China (Hangzhou)</c>.</param>
/// <param name="ChineseName">The name in simplified Chinese.</param>
/// <param name="City">Where it is, in English.</param>
/// <param name="Area">The billing area of cross-region bandwidth, for example <c>Asia-Pacific</c>.</param>
/// <param name="Latitude">Degrees north, of the city.</param>
/// <param name="Longitude">Degrees east, of the city.</param>
/// <param name="IdCode">The three base-36 characters after the prefix of ids of this region; unique in a world.</param>
/// <param name="OpenedYear">About when it opened.</param>
/// <param name="Status">One of <see cref="RegionStatus"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.RegionState")]
public sealed record RegionState(
    [property: Id(0)] string RegionId,
    [property: Id(1)] string LocalName,
    [property: Id(2)] string ChineseName,
    [property: Id(3)] string City,
    [property: Id(4)] string Area,
    [property: Id(5)] double Latitude,
    [property: Id(6)] double Longitude,
    [property: Id(7)] string IdCode,
    [property: Id(8)] int OpenedYear,
    [property: Id(9)] string Status)
{
    /// <summary>True where resources can be made; a closing region still sells what its data centers offer.</summary>
    public bool IsOpen => Status != RegionStatus.Closed;
}
