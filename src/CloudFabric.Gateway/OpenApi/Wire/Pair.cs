namespace CloudFabric.Gateway.OpenApi.Wire;

/// <summary>A decoded name and value. <paramref name="Order"/> is its place on the wire, so that sorting is stable.</summary>
internal readonly record struct Pair(string Name, string Value, int Order = 0) : IComparable<Pair>
{
    public int CompareTo(Pair other)
    {
        var byName = string.CompareOrdinal(Name, other.Name);
        return byName != 0 ? byName : Order.CompareTo(other.Order);
    }
}
