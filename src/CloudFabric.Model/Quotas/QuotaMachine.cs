using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Quotas;

/// <summary>The rules of quota rules: they are replaced together, only by good ones, and only by who has seen the last ones.</summary>
public sealed class QuotaMachine : IMachine<QuotaState, SetQuotas, QuotaState>
{
    private QuotaMachine()
    {
    }

    public static Decision<QuotaState, QuotaState> Decide(QuotaState? state, SetQuotas command, in DecisionContext context)
    {
        if (QuotaFaults.Check(command.Rules) is { } fault)
        {
            return fault;
        }

        var before = state ?? QuotaState.None;
        if (command.Expected is { } expected && expected != before.Revision)
        {
            return QuotaFaults.Changed;
        }

        var next = new QuotaState(command.Rules, before.Revision + 1);
        return Decision<QuotaState, QuotaState>.Become(next, next);
    }

    public static RowShape Shape(QuotaState state) => new("-", "-", QuotaState.Kind, StatusTrack.Steady("On"));
}
