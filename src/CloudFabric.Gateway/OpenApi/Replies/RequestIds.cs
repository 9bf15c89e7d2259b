using System.Text;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>
/// Request ids as the cloud writes them: a GUID in upper case. Distinct over all processes and never secret, so they do without the system
/// call that random numbers for secrets cost.
/// </summary>
internal static class RequestIds
{
    private const int Length = 36;

    public static string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        return string.Create(Length, new Guid(bytes), static (text, id) =>
        {
            id.TryFormat(text, out _);
            Ascii.ToUpperInPlace(text, out _);
        });
    }
}
