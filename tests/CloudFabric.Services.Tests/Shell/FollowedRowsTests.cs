using CloudFabric.Model.Throttling;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Throttling;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>Accounts and throttling rules that one process has set are in force in another one, which hears of them by the feed.</summary>
public sealed class FollowedRowsTests
{
    private static readonly AccountEntry Entry = new(null, [new KeyEntry("k", "s")], null, null);

    [Fact]
    public async Task Account_put_in_one_silo_is_in_force_in_it_at_once_and_in_another_soon()
    {
        await using var fabric = await FabricCluster.Start(StoreKind.Postgres, silos: 2);
        var (here, there) = (Silo(fabric, 0), Silo(fabric, 1));

        Assert.Null((await here.GetRequiredService<AccountService>().Put("1000000000000007", Entry)).Fault);

        Assert.NotNull(here.GetRequiredService<IAccountView>().Current!.Find("k"));
        await Wait.Until(() => Task.FromResult(there.GetRequiredService<IAccountView>().Current!.Find("k") is not null), "the key is heard of");
    }

    [Fact]
    public async Task Rules_set_in_one_silo_are_in_force_in_it_at_once_and_in_another_soon()
    {
        await using var fabric = await FabricCluster.Start(StoreKind.Postgres, silos: 2);
        var (here, there) = (Silo(fabric, 0), Silo(fabric, 1));

        Assert.Null((await here.GetRequiredService<ThrottlingService>().Set([new ThrottlingRule("*", "*", "*", 1, 1, "Throttling")])).Fault);

        Assert.NotNull(here.GetRequiredService<IThrottlingView>().Current);
        await Wait.Until(() => Task.FromResult(there.GetRequiredService<IThrottlingView>().Current is not null), "the rules are heard of");
    }

    [Fact]
    public async Task Current_before_the_rows_have_been_read_is_nothing_and_of_unchanged_rules_stays_what_it_was()
    {
        await using var fabric = await FabricCluster.Start();
        await Silo(fabric, 0).GetRequiredService<ThrottlingService>().Set([new ThrottlingRule("*", "*", "*", 1, 1, "Throttling")]);
        var view = ActivatorUtilities.CreateInstance<ThrottlingView>(Silo(fabric, 0));
        var accounts = ActivatorUtilities.CreateInstance<AccountView>(Silo(fabric, 0));
        Assert.Equal((null, null), (view.Current, accounts.Current));

        await Task.WhenAll(view.Refresh(), accounts.Refresh());
        var first = view.Current;
        await view.Refresh();

        Assert.NotNull(first);
        Assert.Same(first, view.Current);
        Assert.NotNull(accounts.Current!.Find("test"));
    }

    [Fact]
    public async Task Put_the_same_key_in_two_accounts_at_once_gives_it_to_one()
    {
        await using var fabric = await FabricCluster.Start();
        var accounts = Silo(fabric, 0).GetRequiredService<AccountService>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => accounts.Put($"100000000000001{i}", Entry)));

        Assert.Single(outcomes, outcome => outcome.Fault is null);
        Assert.Equal(7, outcomes.Count(outcome => outcome.Fault?.Code == "Conflict.AccessKeyId"));
    }

    private static IServiceProvider Silo(FabricCluster fabric, int number) => fabric.Cluster.GetSiloServiceProvider(fabric.Cluster.Silos[number].SiloAddress);
}
