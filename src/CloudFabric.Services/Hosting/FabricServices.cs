using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Secrets;
using CloudFabric.Services.Sts;
using CloudFabric.Services.Tags;
using CloudFabric.Services.Throttling;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Serialization.Configuration;
using Orleans.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>What the fabric is made with; fixed at start.</summary>
public sealed record FabricOptions
{
    public required StoreOptions Store { get; init; }

    /// <summary>Of every arbitrary choice.</summary>
    public long Seed { get; init; } = 1;

    public Timing Timing { get; init; } = Timing.Fast;

    /// <summary>Emulated seconds a real second, in a new world.</summary>
    public double ClockRate { get; init; } = 1;

    /// <summary>The world file, or null for the public regions.</summary>
    public string? World { get; init; }

    /// <summary>The accounts file, or null for the one account of the default key.</summary>
    public string? Accounts { get; init; }

    /// <summary>Patterns of the regions that this process knows.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["*"];
}

/// <summary>Registers the services of the fabric: what every process has, and what a silo has besides.</summary>
public static class FabricServices
{
    /// <summary>Reads rows, follows the feed, calls grains. The host must bring an Orleans client or silo.</summary>
    public static IServiceCollection AddFabric(this IServiceCollection services, FabricOptions options)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new StoreReader(options.Store));
        services.AddSingleton(new FabricSeed(options.Seed));
        services.AddSingleton(new TimingSetting(options.Timing));
        services.AddSingleton(new KindDirectory(typeof(ActionTable).Assembly));
        services.AddSingleton(options.Accounts is { } file ? AccountsFile.Parse(File.ReadAllText(file)) : new FileAccounts([]));
        services.AddSingleton(provider => ActionTable.Scan(typeof(ActionTable).Assembly, provider));
        services.Configure<TypeManifestOptions>(types => types.AddAllowedType(typeof(FabricControl)));
        services.AddSingleton<ResourceReader>();
        services.AddSingleton<ResourceGrains>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<TaggedResources>();
        services.AddSingleton<NetworkReader>();
        services.AddSingleton<SecurityGroupRuleCalls>();
        services.AddSingleton<AddressPicker>();
        services.AddSingleton<SeveralDisks>();
        services.AddSingleton<DiskInstances>();
        services.AddSingleton<ClockService>();
        services.AddSingleton<Recount>();
        services.AddSingleton<SecretStore>();
        services.AddSingleton<AccountService>();
        services.AddSingleton<ThrottlingService>();
        services.AddSingleton<QuotaService>();
        services.AddSingleton<AccountQuotas>();
        services.AddSingleton<StockReader>();
        services.AddSingleton<WorldChanges>();
        services.AddSingleton<Placer>();
        AddInstances(services);
        AddFollowers(services, options);
        return services;
    }

    /// <summary>Writes: the store's writer with its seeds, the shells' services, wake-ups.</summary>
    public static IServiceCollection AddFabricSilo(this IServiceCollection services, FabricOptions options)
    {
        services.AddSingleton(_ => new StoreWriter(options.Store));
        services.AddSingleton<LoadStamps>();
        services.AddSingleton<Flights>();
        services.AddSingleton<Stepper>();
        services.AddSingleton<MachineServices>();
        services.AddSingleton<RowSeeder>();
        services.AddSingleton<DiskSeeder>();
        services.AddSingleton<InstanceSeeder>();
        services.AddSingleton<InstanceRows>();
        services.AddSingleton<HostEvacuation>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WorldSeed>(provider, WorldFile.Load(options.World)));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, StoreLifecycle>();

        // Planted in this order: the other rows bear the instant of the clock.
        services.AddSingleton<IStoreSeed>(provider => ActivatorUtilities.CreateInstance<ClockSeed>(provider, options.ClockRate));
        services.AddSingleton<IStoreSeed>(provider => provider.GetRequiredService<WorldSeed>());
        services.AddSingleton<IStoreSeed, SessionKeySeed>();
        services.AddKeyedSingleton<IControllable, FabricControl>(FabricControl.Name);
        services.AddKeyedSingleton<IGrainStorage, FabricGrainStorage>(FabricGrainStorage.Name);
        services.AddHostedService<WakeUps>();
        services.AddSingleton<RecountWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<RecountWatch>());
        return services;
    }

    private static void AddInstances(IServiceCollection services)
    {
        services.AddSingleton<IInstanceFacts, InstanceFactsReader>();
        services.AddSingleton<InstanceCalls>();
        services.AddSingleton<InstanceReader>();
        services.AddSingleton<DeploymentSets>();
        services.AddSingleton<HostSearch>();
        services.AddSingleton<InstanceStarts>();
        services.AddSingleton<InternetCalls>();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<LaunchPools>();
        services.AddSingleton<LaunchPlanner>();
        services.AddSingleton<Launcher>();
    }

    private static void AddFollowers(IServiceCollection services, FabricOptions options)
    {
        AddFollower<IFabricClock, FabricClock>(services);
        AddFollower<IWorldView, WorldView>(services, new RegionFilter([.. options.Regions]));
        AddFollower<ISessionSeal, SessionKey>(services);
        AddFollower<IAccountView, AccountView>(services);
        AddFollower<IThrottlingView, ThrottlingView>(services);
        AddFollower<IQuotaView, QuotaView>(services);
        services.AddSingleton<FeedFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedFollower>());
    }

    /// <summary>One instance that answers a service from memory and hears by the feed what it must read again.</summary>
    private static void AddFollower<TService, TFollower>(IServiceCollection services, params object[] arguments)
        where TService : class
        where TFollower : class, TService, IFeedSubscriber
    {
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TFollower>(provider, arguments));
        services.AddSingleton<TService>(provider => provider.GetRequiredService<TFollower>());
        services.AddSingleton<IFeedSubscriber>(provider => provider.GetRequiredService<TFollower>());
    }
}
