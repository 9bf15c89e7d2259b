namespace CloudFabric.Model.Kernel;

/// <summary>
/// A status that changes by itself: <paramref name="From"/> until <paramref name="Until"/>, then <paramref name="To"/>.
/// It stands in the row, so a query filters by it and nothing has to wake up to make it true.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.StatusTrack")]
public sealed record StatusTrack(
    [property: Id(0)] string From,
    [property: Id(1)] DateTimeOffset Until,
    [property: Id(2)] string To)
{
    public static StatusTrack Steady(string status) => new(status, DateTimeOffset.UnixEpoch, status);

    public string At(DateTimeOffset now) => now < Until ? From : To;
}
