using System.Diagnostics;
using CloudFabric.Chaos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Benchmarks.Baseline;

/// <summary>
/// What the product is compared with: Kestrel and one silo in a process, each POST activates one new grain and answers <c>{}</c>. No signature,
/// no rules, no storage. Run as a process of its own, <c>baseline-host</c>, until killed.
/// </summary>
internal static class BaselineHost
{
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var began = Stopwatch.GetTimestamp();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Number("port", 0)}");
        builder.UseOrleans(silo => silo.UseLocalhostClustering(options.Number("silo-port", 0), options.Number("gateway-port", 0)));
        await using var app = builder.Build();
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        var count = 0L;
        app.Run(async context =>
        {
            await grains.GetGrain<IBlankGrain>(Interlocked.Increment(ref count)).Touch();
            context.Response.ContentType = "application/json;charset=utf-8";
            await context.Response.WriteAsync("{}");
        });
        await app.StartAsync();
        Console.WriteLine($"ready in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
