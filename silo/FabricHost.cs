using System.Diagnostics;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Gateway.Transport;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Silo.Composition;
using CloudFabric.Silo.Watching;
using CloudFabric.Storage;
using Npgsql;
using OpenTelemetry.Metrics;
using Orleans.Dashboard;

namespace CloudFabric.Silo;

/// <summary>The process: reads options, composes what its roles need, starts it, says so, and drains it when it is told to stop.</summary>
internal static class FabricHost
{
    private const int UsageError = 2;

    public static async Task<int> Run(string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(OptionSources.Usage);
            return 0;
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        var (values, mistakes) = OptionSources.Collect(args, builder.Configuration);
        var (options, invalid) = OptionReader.Read(values);
        if (mistakes.Count > 0 || options is null)
        {
            Refuse([.. mistakes, .. invalid]);
            Console.Error.WriteLine(OptionSources.Usage);
            return UsageError;
        }

        return await Run(builder, options);
    }

    private static async Task<int> Run(WebApplicationBuilder builder, SiloOptions options)
    {
        using var world = WorldFolder.Open(options, out var refusal);
        string[] obstacles = world is null ? [refusal] : [.. StartCheck.Mistakes(world.Options)];
        if (obstacles.Length > 0)
        {
            return Refuse(obstacles);
        }

        try
        {
            return await Serve(builder, world!.Options);
        }
        catch (Exception exception) when (exception is NpgsqlException or StoreException or InvalidDataException)
        {
            return Refuse([exception.Message]);
        }
    }

    private static int Refuse(string[] mistakes)
    {
        Console.Error.WriteLine($"cloudfabric-silo cannot start:\n{string.Concat(mistakes.Select(mistake => $"  {mistake}\n"))}");
        return 1;
    }

    private static async Task<int> Serve(WebApplicationBuilder builder, SiloOptions options)
    {
        // Making tables and composing services are work for one core each: a start is too short to do them in turn.
        var prepared = options.Has(Roles.Silo) ? Task.Run(() => StorePreparation.Run(options.Store)) : Task.CompletedTask;
        LoggingComposition.Configure(builder.Logging);
        OrleansComposition.AddOrleans(builder, options);
        ServiceComposition.AddFabric(builder, options);
        MetricsComposition.AddMetrics(builder.Services);
        builder.Services.AddSingleton<Readiness>();
        builder.WebHost.ConfigureKestrel((_, kestrel) => Listen(kestrel, options));
        await using var app = builder.Build();
        var meters = Task.Run(app.Services.GetRequiredService<MeterProvider>);
        app.Services.GetRequiredService<OpenApiEndpoint>();
        await meters;
        Route(app, options);
        await prepared;
        await CheckWorld(app, options);
        return await Live(app, options);
    }

    private static Task CheckWorld(WebApplication app, SiloOptions options) =>
        options.Has(Roles.Silo) ? app.Services.GetRequiredService<WorldSeed>().Check() : Task.CompletedTask;

    private static async Task<int> Live(WebApplication app, SiloOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0;
        }

        if (await app.Services.GetRequiredService<Readiness>().Begin())
        {
            Console.WriteLine(Banner.Text(options, SinceProcessStart()));
        }

        await app.WaitForShutdownAsync();
        if (app.Services.GetRequiredService<FeedFollower>().ExecuteTask is { IsFaulted: true } senseless)
        {
            // Nobody told the process to stop: this is why it did.
            Console.Error.WriteLine($"cloudfabric-silo stops: {senseless.Exception!.InnerException!.Message}");
            return 1;
        }

        return 0;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, SiloOptions options)
    {
        kestrel.UseOpenApiLimits();
        var certificate = kestrel.ApplicationServices.GetRequiredService<ServerCertificate>();
        var clients = new ClientTrust(options.ClientCertificates, () => certificate.Authority);
        kestrel.Listen(options.Bind, options.Port, listen => listen.UsePlainAndTls(() => certificate.Current, clients));
    }

    private static void Route(WebApplication app, SiloOptions options)
    {
        app.UseMiddleware<TokenGuard>();
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", (Readiness readiness) => readiness.Check());
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapFabricApi();
        if (options.Has(Roles.Dashboard))
        {
            app.MapOrleansDashboard("/dashboard");
        }

        app.MapFallback("{*path}", app.Services.GetRequiredService<OpenApiEndpoint>().Handle);
    }

    private static TimeSpan SinceProcessStart() => DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
}
