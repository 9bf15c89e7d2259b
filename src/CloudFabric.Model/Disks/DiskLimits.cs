namespace CloudFabric.Model.Disks;

/// <summary>How much a disk does in a second.</summary>
/// <param name="Iops">I/O operations.</param>
/// <param name="ThroughputMBps">MiB: the official figures say MB/s and divide by 1,024.</param>
public readonly record struct DiskRate(long Iops, double ThroughputMBps)
{
    public static DiskRate operator +(DiskRate left, DiskRate right) => Add(left, right);

    public static DiskRate Add(DiskRate left, DiskRate right) =>
        new(left.Iops + right.Iops, left.ThroughputMBps + right.ThroughputMBps);
}

/// <summary>What a disk does at most.</summary>
/// <param name="Read">For reads.</param>
/// <param name="Write">For writes.</param>
/// <param name="Combined">Reads and writes share one budget, which both rates name.</param>
public readonly record struct DiskLimits(DiskRate Read, DiskRate Write, bool Combined)
{
    public static DiskLimits Shared(DiskRate rate) => new(rate, rate, true);

    public static DiskLimits Shared(long iops, double throughputMBps) => Shared(new DiskRate(iops, throughputMBps));
}
