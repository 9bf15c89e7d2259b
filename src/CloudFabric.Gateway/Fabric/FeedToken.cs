using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using CloudFabric.Storage;

namespace CloudFabric.Gateway.Fabric;

/// <summary>A place in the feed as a client holds it between two pages: opaque, and good for the world that gave it out.</summary>
internal static class FeedToken
{
    private const int PairSize = 2 * sizeof(long);

    public static string Write(FeedPosition position)
    {
        var bytes = new byte[position.Batches.Count * PairSize];
        var rest = bytes.AsSpan();
        foreach (var (writer, batch) in position.Batches.OrderBy(pair => pair.Key))
        {
            BinaryPrimitives.WriteInt64BigEndian(rest, writer);
            BinaryPrimitives.WriteInt64BigEndian(rest[sizeof(long)..], batch);
            rest = rest[PairSize..];
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The place, or null for one that no page of the feed can have named.</summary>
    /// <param name="end">The end of the feed.</param>
    public static FeedPosition? Read(string token, FeedPosition end)
    {
        if (!Base64Url.IsValid(token, out var length) || length % PairSize != 0)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = Base64Url.DecodeFromChars(token);
        var batches = ImmutableDictionary.CreateBuilder<long, long>();
        for (; !rest.IsEmpty; rest = rest[PairSize..])
        {
            var (writer, batch) = (BinaryPrimitives.ReadInt64BigEndian(rest), BinaryPrimitives.ReadInt64BigEndian(rest[sizeof(long)..]));
            if (batch < 1 || batch > end.Batches.GetValueOrDefault(writer))
            {
                return null;
            }

            batches[writer] = batch;
        }

        return new FeedPosition(batches.ToImmutable());
    }
}
