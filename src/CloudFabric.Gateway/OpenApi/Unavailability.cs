using CloudFabric.Storage;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>
/// Tells what passes from what is broken: the cloud inside is busy, moving or split, or its database is away. Orleans cancels a
/// message that expires while its grain has no place yet, which is a time-out too.
/// </summary>
internal static class Unavailability
{
    public static bool Is(Exception exception) =>
        exception is TimeoutException or OperationCanceledException or Orleans.Runtime.OrleansException or StoreException;
}
