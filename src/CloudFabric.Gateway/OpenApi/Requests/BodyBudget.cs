namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>
/// The bytes that the bodies of all requests may take in memory together, from their first byte until they are answered. One for the
/// process. Bodies are buffered before anybody knows who sends them: without a bound, strangers decide how much memory the process has.
/// </summary>
internal sealed class BodyBudget(long max)
{
    private long _taken;

    /// <summary>Bytes that bodies take now.</summary>
    public long Taken => Volatile.Read(ref _taken);

    /// <summary>False where so many are not left; what was taken is given back once.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= max)
        {
            return true;
        }

        GiveBack(bytes);
        return false;
    }

    public void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
