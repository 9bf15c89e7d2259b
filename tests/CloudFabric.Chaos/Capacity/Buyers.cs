using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Capacity;

/// <summary>
/// Buyers who work through all wishes at full rate. Whoever is turned away comes again when there is more room; when there will be no more,
/// a launch is content with what is left, and then gives up.
/// </summary>
internal sealed class Buyers(int count, Wish[] wishes, RoomGrowth growth, RetryPolicy policy, Sales sales)
{
    private int _next = -1;

    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, count).Select(buyer => Task.Run(() => WorkAsync(buyer))));

    private async Task WorkAsync(int buyer)
    {
        for (var i = Interlocked.Increment(ref _next); i < wishes.Length; i = Interlocked.Increment(ref _next))
        {
            for (Wish? wish = wishes[i]; wish is not null;)
            {
                wish = await BuyAsync(wish, buyer + i);
            }
        }
    }

    /// <summary>Asks once until decided.</summary>
    /// <returns>What to ask next; null for nothing.</returns>
    private async Task<Wish?> BuyAsync(Wish wish, int endpoint)
    {
        var racks = growth.Seen;
        var outcome = await policy.CallAsync(endpoint, wish.Action, wish.Parameters, _ => sales.Undecide());
        if (outcome.Succeeded)
        {
            return wish.After(sales.Add(wish, outcome.Answer!.Body));
        }

        if (!sales.Refuse(wish, outcome))
        {
            return null;
        }

        if (racks == RoomPlan.LastRacks)
        {
            return wish.InPart();
        }

        await growth.MoreThan(racks);
        return wish;
    }
}
