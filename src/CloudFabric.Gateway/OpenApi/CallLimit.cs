namespace CloudFabric.Gateway.OpenApi;

/// <summary>
/// Counts the calls of actions that run. One for the process. A call counts until its work ends, not until its client was told to
/// retry: otherwise each retry would add to what made the first attempt late.
/// </summary>
internal sealed class CallLimit(int max)
{
    private int _running;

    public int Running => Volatile.Read(ref _running);

    /// <summary>False where as many run as may; else the caller leaves when its work ends.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _running) <= max)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _running);
}
