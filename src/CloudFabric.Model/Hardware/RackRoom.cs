namespace CloudFabric.Model.Hardware;

/// <summary>A rack and what its hosts have left, as its owner believes. Not safe for several callers at once.</summary>
/// <param name="number">The rack's number in its data center.</param>
/// <param name="id">Its id.</param>
/// <param name="group">What it is made of.</param>
/// <param name="hosts">By host, from the first.</param>
public sealed class RackRoom(int number, string id, RackGroup group, HostRoom[] hosts)
{
    public int Number { get; } = number;

    public string Id { get; } = id;

    public RackGroup Group { get; } = group;

    public int HostCount => hosts.Length;

    public HostRoom this[int host]
    {
        get => hosts[host];
        set => hosts[host] = value;
    }

    public string HostId(int host) => HardwareId.OfHost(Id, host + 1);
}
