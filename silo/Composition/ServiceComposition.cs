using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Settings;

namespace CloudFabric.Silo.Composition;

/// <summary>The services of the process, by its roles.</summary>
internal static class ServiceComposition
{
    public static void AddFabric(WebApplicationBuilder builder, SiloOptions options)
    {
        var services = builder.Services;
        var fabric = new FabricOptions
        {
            Store = options.Store,
            Seed = options.Seed,
            Timing = options.Timing,
            ClockRate = options.ClockRate,
            World = options.World,
            Accounts = options.Accounts,
            Regions = options.Regions,
        };
        services.AddSingleton(options);
        services.AddFabric(fabric);
        if (options.Has(Roles.Silo))
        {
            services.AddFabricSilo(fabric);
            services.AddSingleton<IStoreSeed, CertificateSeed>();
        }

        services.AddOpenApiGateway(new GatewayOptions { Auth = options.Auth, Requests = options.Requests });
        services.AddSingleton<SettingsLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<SettingsLoader>());
        services.AddSingleton<ServerCertificate>();
        services.AddHostedService(provider => provider.GetRequiredService<ServerCertificate>());
    }
}
