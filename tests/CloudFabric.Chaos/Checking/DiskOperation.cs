namespace CloudFabric.Chaos.Checking;

internal enum OperationKind
{
    Read,
    Resize,
}

internal enum OperationResult
{
    /// <summary>Answered: the read size, or the resize that took effect.</summary>
    Done,

    /// <summary>Refused: the disk was not smaller than the wanted size.</summary>
    TooSmall,

    /// <summary>No answer, or one that leaves open whether the resize took effect (at any later time).</summary>
    Unknown,
}

/// <summary>One operation of a client on one disk. Times are ticks of one monotonic clock.</summary>
/// <param name="Client">Who asked, for messages.</param>
/// <param name="SizeGib">The size that was read, or that was wanted.</param>
/// <param name="Invoked">Just before the request was sent.</param>
/// <param name="Returned">Just after the answer was received; <see cref="long.MaxValue"/> for an unknown result.</param>
internal sealed record DiskOperation(int Client, OperationKind Kind, long SizeGib, OperationResult Result, long Invoked, long Returned)
{
    public static DiskOperation Read(int client, long sizeGib, long invoked, long returned) =>
        new(client, OperationKind.Read, sizeGib, OperationResult.Done, invoked, returned);

    public static DiskOperation Resize(int client, long sizeGib, OperationResult result, long invoked, long returned) =>
        new(client, OperationKind.Resize, sizeGib, result, invoked, result == OperationResult.Unknown ? long.MaxValue : returned);

    public override string ToString() =>
        $"client {Client} {Kind} {SizeGib} GiB {Result} [{Invoked}, {(Returned == long.MaxValue ? "?" : Returned)}]";
}
