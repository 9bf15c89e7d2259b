using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>The parts that due rows are divided into among the silos: fixed, so that a row never changes its shard.</summary>
public static class Shards
{
    public const int Count = 64;

    public static int Of(ResourceKey key) => (int)(SeededHash.Number(0, key.ToString()) % Count);
}
