namespace CloudFabric.Chaos.Checking;

/// <summary>
/// One size that a disk certainly had, with the bounds that the history sets to the instant p at which it became that size. A disk
/// only grows, so the steps of a disk are in the order of their sizes.
/// </summary>
internal sealed class SizeStep(long sizeGib, long earliest, string cause)
{
    public long SizeGib { get; } = sizeGib;

    /// <summary>p is not before the resize was asked for.</summary>
    public long Earliest { get; } = earliest;

    /// <summary>p is not after the resize was answered, nor after the end of a read that saw this size.</summary>
    public long Latest { get; private set; } = long.MaxValue;

    /// <summary>The next step is not before the beginning of any read that saw this size.</summary>
    public long LeftNotBefore { get; private set; } = long.MinValue;

    /// <summary>What set <see cref="Latest"/>, for messages.</summary>
    public string LatestCause { get; private set; } = cause;

    /// <summary>What made the disk this size.</summary>
    public string Cause { get; } = cause;

    public void AnsweredBy(DiskOperation operation)
    {
        if (operation.Returned < Latest)
        {
            Latest = operation.Returned;
            LatestCause = operation.ToString();
        }
    }

    public void SeenBy(DiskOperation read)
    {
        AnsweredBy(read);
        LeftNotBefore = Math.Max(LeftNotBefore, read.Invoked);
    }
}
