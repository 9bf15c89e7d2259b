using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Quotas;

/// <summary>Reads and sets the rules of quotas. What is set is in force in this process when the call returns, in others within the feed's interval.</summary>
public sealed class QuotaService(IGrainFactory grains, QuotaView view, IWorldView world)
{
    private static readonly Call Operator = new("-", "quotas");

    public async Task<QuotaState> Read()
    {
        await view.Refresh();
        return view.Current;
    }

    /// <param name="expected">The revision that the rules were read at; null for any.</param>
    public async Task<Outcome<QuotaState>> Set(ImmutableArray<QuotaRule> rules, long? expected)
    {
        if (rules.FirstOrDefault(rule => rule.Region is not QuotaRule.Any && world.Current.Region(rule.Region) is null) is { } nowhere)
        {
            return QuotaFaults.Invalid($"there is no region {nowhere.Region}");
        }

        var set = await grains.GetGrain<IQuotaGrain>(QuotaState.Key.ToString()).Execute(new SetQuotas(rules, expected), Operator);
        if (!set.Failed(out _, out _))
        {
            await view.TryRefresh(QuotaState.Key);
        }

        return set;
    }
}
