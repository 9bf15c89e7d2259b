using System.Buffers.Binary;
using System.Security.Cryptography;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>
/// The nonces that were used lately, by access key; one for the process, forgotten at its end. Shards keep callers apart. Memory is
/// bounded: a shard whose bucket is full starts the next one early, so under extreme load nonces are forgotten sooner.
/// </summary>
internal sealed class NonceStore(TimeProvider time)
{
    private const int ShardCount = 16;

    private readonly Shard[] _shards = [.. Enumerable.Range(0, ShardCount).Select(_ => new Shard())];

    /// <summary>True the first time, false for a repetition.</summary>
    public bool TryUse(string accessKeyId, string nonce)
    {
        var hash = Hash(accessKeyId, nonce);
        var period = time.GetUtcNow().Ticks / TimestampRule.Tolerance.Ticks;
        return _shards[hash % ShardCount].TryAdd(hash, period);
    }

    private static ulong Hash(string accessKeyId, string nonce)
    {
        using var text = new PooledBuffer(256);
        text.WriteUtf8(accessKeyId);
        text.Write((byte)0);
        text.WriteUtf8(nonce);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.Written, digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }

    /// <summary>
    /// Three buckets of 15 minutes each: a time stamp may lie 15 minutes ahead and be sent again until 15 minutes after, and a bucket
    /// that began just before must outlive that half hour.
    /// </summary>
    private sealed class Shard
    {
        private const int MaxBucket = 65_536;

        private readonly Lock _lock = new();
        private readonly HashSet<ulong>[] _buckets = [[], [], []];
        private long _period;

        public bool TryAdd(ulong hash, long period)
        {
            lock (_lock)
            {
                for (var turns = Math.Min(period - _period, _buckets.Length); turns > 0; turns--)
                {
                    Turn();
                }

                _period = Math.Max(_period, period);
                foreach (var bucket in _buckets)
                {
                    if (bucket.Contains(hash))
                    {
                        return false;
                    }
                }

                if (_buckets[0].Count >= MaxBucket)
                {
                    Turn();
                }

                return _buckets[0].Add(hash);
            }
        }

        private void Turn()
        {
            (_buckets[0], _buckets[1], _buckets[2]) = (_buckets[2], _buckets[0], _buckets[1]);
            _buckets[0].Clear();
        }
    }
}
