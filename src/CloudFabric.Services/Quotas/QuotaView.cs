using CloudFabric.Model.Quotas;
using CloudFabric.Services.Settings;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Quotas;

/// <summary>The rules of quotas in force in this process.</summary>
public interface IQuotaView
{
    /// <summary>None before the row has been read.</summary>
    QuotaState Current { get; }
}

/// <summary>Follows the row of the rules. One for the process.</summary>
public sealed class QuotaView(StoreReader store, Serializer serializer) : RowFollower<QuotaState>(store, "-", QuotaState.Kind), IQuotaView
{
    public QuotaState Current => Snapshot ?? QuotaState.None;

    protected override QuotaState Build(IReadOnlyList<RowNews> changed, QuotaState? before) =>
        changed is [{ Row: { } row }] ? serializer.Deserialize<QuotaState>(row.State)! : before ?? QuotaState.None;
}
