namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>Request ids as the cloud writes them: a GUID in upper case.</summary>
internal static class RequestIds
{
    private const int Length = 36;

    public static string Next() => string.Create(Length, Guid.NewGuid(), static (text, id) =>
    {
        id.TryFormat(text, out _);
        foreach (ref var c in text)
        {
            c = char.ToUpperInvariant(c);
        }
    });
}
