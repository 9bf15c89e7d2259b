namespace CloudFabric.Model.Hardware;

/// <summary>A rack and what its hosts have left, as its owner believes; all of it at first. Not safe for several callers at once.</summary>
/// <param name="number">The rack's number in its data center.</param>
/// <param name="id">Its id.</param>
/// <param name="group">What it is made of.</param>
public sealed class RackRoom(int number, string id, RackGroup group)
{
    private readonly HostRoom[] _hosts = [.. Enumerable.Repeat(group.Host, group.HostsPerRack)];

    public int Number { get; } = number;

    public string Id { get; } = id;

    public RackGroup Group { get; } = group;

    public int HostCount => _hosts.Length;

    public HostRoom this[int host]
    {
        get => _hosts[host];
        set => _hosts[host] = value;
    }

    /// <summary>What all its hosts have left together.</summary>
    public HostRoom Sum() => _hosts.Aggregate(HostRoom.None, (sum, host) => sum.Plus(host));

    public string HostId(int host) => HardwareId.OfHost(Id, host + 1);
}
