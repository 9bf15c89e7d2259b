using CloudFabric.Model.Quotas;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Quotas;

/// <summary>The rules of quotas as an actor; its key is <see cref="QuotaState.Key"/>.</summary>
[Alias("cf.IQuotaGrain")]
public interface IQuotaGrain : IMachineGrain<SetQuotas, QuotaState>;

[ResourceKind(QuotaState.Kind, typeof(IQuotaGrain))]
internal sealed class QuotaGrain(MachineServices services)
    : MachineGrain<QuotaMachine, QuotaState, SetQuotas, QuotaState>(services), IQuotaGrain;
