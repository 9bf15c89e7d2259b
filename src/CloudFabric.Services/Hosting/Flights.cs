namespace CloudFabric.Services.Hosting;

/// <summary>Counts the calls that are being decided or committed in this silo: the stepped clock moves only when there is none.</summary>
public sealed class Flights
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Flight Begin()
    {
        Interlocked.Increment(ref _count);
        return new Flight(this);
    }

    public readonly struct Flight(Flights flights) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref flights._count);
    }
}
