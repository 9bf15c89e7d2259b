using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>All reads. Every answer sees every acknowledged write, on any silo or gateway.</summary>
public sealed class StoreReader
{
    public Task<StoredRow?> ReadAsync(ResourceKey key) => throw new NotSupportedException();

    public Task<RowPage> QueryAsync(RowQuery query) => throw new NotSupportedException();
}
