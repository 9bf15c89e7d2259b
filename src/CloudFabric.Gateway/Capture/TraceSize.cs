using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.Capture;

/// <summary>How many bytes a trace keeps alive: what its texts take, and a round sum for each object beside them.</summary>
internal static class TraceSize
{
    private const int Base = 1024;
    private const int PairBytes = 96;

    public static int Of(RequestTrace trace)
    {
        var texts = Length(trace.Path) + Length(trace.Fault?.Message) + Length(trace.Verdict?.StringToSign) + Length(trace.Verdict?.CanonicalRequest)
            + Length(trace.AccessKeyId) + Length(trace.Action) + Length(trace.Version);
        var size = Base + (sizeof(char) * texts) + (trace.Envelope is { } envelope ? Of(envelope) : 0);
        return (int)Math.Min(size, int.MaxValue);
    }

    public static long Of(Envelope envelope)
    {
        var size = envelope.Body.Length + Of(envelope.Parameters);
        size += ReferenceEquals(envelope.Parameters, envelope.Query) ? 0 : Of(envelope.Query);
        foreach (var (name, values) in envelope.Headers)
        {
            size += PairBytes + (sizeof(char) * (Length(name) + Length(values.ToString())));
        }

        return size;
    }

    private static long Of(Pair[] pairs)
    {
        var size = 0L;
        foreach (ref readonly var pair in pairs.AsSpan())
        {
            size += PairBytes + (sizeof(char) * (Length(pair.Name) + Length(pair.Value)));
        }

        return size;
    }

    private static long Length(string? text) => text?.Length ?? 0;
}
