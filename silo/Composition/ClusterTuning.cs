using Orleans.Configuration;

namespace CloudFabric.Silo.Composition;

/// <summary>
/// The times that decide how long callers notice the death of a silo. Orleans' defaults leave them waiting for 30 s; with these, calls to
/// the dead silo fail (retryable) within <see cref="ResponseTimeout"/>, and the survivors have taken over after
/// <see cref="ProbeTimeout"/> × <see cref="MissedProbes"/>, measured at under a second.
/// </summary>
internal static class ClusterTuning
{
    /// <summary>Below the 1.5 s that a request may take, which is below the 3 s after which official clients give up.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(1.2);

    public static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(0.8);
    public const int MissedProbes = 2;
    public static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(2);

    /// <summary>A resource that nobody has called for this long costs no memory.</summary>
    public static readonly TimeSpan IdleCollection = TimeSpan.FromMinutes(2);

    public static void Apply(ISiloBuilder silo)
    {
        silo.Configure<SiloMessagingOptions>(messaging => (messaging.ResponseTimeout, messaging.SystemResponseTimeout) = (ResponseTimeout, ResponseTimeout));
        silo.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = ProbeTimeout;
            membership.NumMissedProbesLimit = MissedProbes;
            membership.NumVotesForDeathDeclaration = 1;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(2);
            membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
            membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
        });
        silo.Configure<GrainCollectionOptions>(collection => (collection.CollectionAge, collection.CollectionQuantum) = (IdleCollection, TimeSpan.FromSeconds(30)));
    }

    public static void Apply(IClientBuilder client)
    {
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = GatewayRefresh);
    }
}
