using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Operations;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Secrets;
using CloudFabric.Services.Settings;
using CloudFabric.Storage;
using Orleans.Providers;

namespace CloudFabric.Silo.Composition;

/// <summary>The services of the fabric, by what a process does with them.</summary>
internal static class ServiceComposition
{
    public static void AddFabric(WebApplicationBuilder builder, SiloOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        AddReading(services, options);
        if (options.Has(Roles.Silo))
        {
            AddWriting(services, options);
        }

        services.AddHostedService(provider => provider.GetRequiredService<FeedFollower>());
        services.AddHostedService<SettingsLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<ServerCertificate>());
    }

    /// <summary>What every process has: it reads rows, follows the feed, and calls grains.</summary>
    private static void AddReading(IServiceCollection services, SiloOptions options)
    {
        services.AddSingleton(new StoreReader(options.Store));
        services.AddSingleton(new FabricSeed(options.Seed));
        services.AddSingleton(new TimingSetting(options.Timing));
        services.AddSingleton(new KindDirectory(typeof(ActionTable).Assembly));
        services.AddSingleton<FabricClock>();
        services.AddSingleton<IFabricClock>(provider => provider.GetRequiredService<FabricClock>());
        services.AddSingleton<IFeedSubscriber>(provider => provider.GetRequiredService<FabricClock>());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WorldView>(provider, new RegionFilter(options.Regions)));
        services.AddSingleton<IWorldView>(provider => provider.GetRequiredService<WorldView>());
        services.AddSingleton<IFeedSubscriber>(provider => provider.GetRequiredService<WorldView>());
        services.AddSingleton<FeedFollower>();
        services.AddSingleton<ResourceReader>();
        services.AddSingleton<ResourceGrains>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<ClockService>();
        services.AddSingleton<Recount>();
        services.AddSingleton<SecretStore>();
        services.AddSingleton<ServerCertificate>();
        services.AddSingleton(AccountDirectory.Load(options.Accounts));
        services.AddSingleton(provider => ActionTable.Scan(typeof(ActionTable).Assembly, provider));
        services.AddOpenApiGateway(new GatewayOptions { Auth = options.Auth });
    }

    /// <summary>What a silo has besides: the writer, seeds, wake-ups.</summary>
    private static void AddWriting(IServiceCollection services, SiloOptions options)
    {
        services.AddSingleton(new StoreWriter(options.Store));
        services.AddSingleton<LoadStamps>();
        services.AddSingleton<Flights>();
        services.AddSingleton<MachineServices>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, StoreLifecycle>();
        services.AddSingleton<IStoreSeed>(provider => ActivatorUtilities.CreateInstance<WorldSeed>(provider, WorldFile.Load(options.World)));
        services.AddSingleton<IStoreSeed>(provider => ActivatorUtilities.CreateInstance<ClockSeed>(provider, options.ClockRate));
        services.AddSingleton<IStoreSeed, CertificateSeed>();
        services.AddKeyedSingleton<IControllable, FabricControl>(FabricControl.Name);
        services.AddSingleton<DiskSeeder>();
        services.AddHostedService<WakeUps>();
    }
}
