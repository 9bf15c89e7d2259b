namespace CloudFabric.Storage;

/// <summary>The store did not do what was asked, or does not know whether it did. Retry; nothing was acknowledged.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
