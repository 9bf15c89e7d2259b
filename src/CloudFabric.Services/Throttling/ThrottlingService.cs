using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Throttling;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Throttling;

/// <summary>Reads and sets the throttling rules. What is set is in force in this process when the call returns, in others within the feed's interval.</summary>
public sealed class ThrottlingService(IGrainFactory grains, ThrottlingView view, ActionTable actions)
{
    private static readonly Call Operator = new("-", "throttling");

    public async Task<ImmutableArray<ThrottlingRule>> Read()
    {
        await view.Refresh();
        return view.Current?.Rules ?? [];
    }

    public async Task<Outcome<ImmutableArray<ThrottlingRule>>> Set(ImmutableArray<ThrottlingRule> rules)
    {
        if (rules.FirstOrDefault(rule => !actions.All.Any(action => rule.Matches(rule.Account, action.Product, action.Name))) is { } idle)
        {
            return ThrottlingFaults.Invalid($"no emulated action is called {idle.Action} of {idle.Product}");
        }

        var set = await grains.GetGrain<IThrottlingGrain>(ThrottlingState.Key.ToString()).Execute(new SetThrottling(rules), Operator);
        if (set.Failed(out var fault, out var state))
        {
            return fault;
        }

        await view.Refresh();
        return state.Rules;
    }
}
