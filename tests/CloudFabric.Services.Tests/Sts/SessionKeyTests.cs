using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Secrets;
using CloudFabric.Services.Sts;
using CloudFabric.Services.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Sts;

/// <summary>The key of security tokens: made once in a world, the same in all its processes and after any restart.</summary>
public sealed class SessionKeyTests
{
    private static readonly RoleSession Session = new(
        "STS.one", new Identity("1000000000000003") { Role = "r", Session = "s" }, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task Current_of_a_process_that_comes_before_the_first_silo_is_nothing_until_it_hears_of_the_key()
    {
        await using var fabric = new Composed();
        var key = fabric.Get<SessionKey>();
        var feed = fabric.Get<FeedFollower>();
        await feed.StartAsync(TestContext.Current.CancellationToken);
        await feed.Started;
        Assert.Null(key.Current);

        await fabric.Plant();

        await Wait.Until(() => Task.FromResult(key.Current is not null), "the key is heard of");
        await feed.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Current_of_two_processes_opens_the_tokens_of_each_other()
    {
        await using var fabric = new Composed();
        await fabric.Plant();
        var one = fabric.Get<SessionKey>();
        await one.Refresh();

        // A later start of another silo leaves the key as it is.
        await fabric.Plant();
        var other = new SessionKey(fabric.Get<SecretStore>());
        await other.Refresh();

        Assert.Equal(Session, other.Current?.Open(one.Current!.Seal(Session)));
        Assert.Equal(one.Current!.SecretOf("STS.one"), other.Current!.SecretOf("STS.one"));
    }

    [Fact]
    public async Task Silo_that_has_started_knows_its_key()
    {
        await using var fabric = await FabricCluster.Start();

        Assert.NotNull(fabric.Services.GetRequiredService<ISessionSeal>().Current);
    }
}
