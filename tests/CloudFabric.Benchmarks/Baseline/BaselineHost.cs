using System.Diagnostics;
using System.Text;
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
/// no rules, no storage. With <c>--plain</c> Kestrel alone, which answers as many bytes as the product does. Run as a process of its own,
/// <c>baseline-host</c>, until killed; <c>GET /metrics</c> says what it allocated.
/// </summary>
internal static class BaselineHost
{
    /// <summary>The metric of all bytes that a process has allocated, as the runtime's instrumentation calls it.</summary>
    public const string Allocated = "dotnet_gc_heap_total_allocated_bytes_total";

    private const string JsonType = "application/json;charset=utf-8";

    /// <summary>As long as the answer that it is compared with.</summary>
    private static readonly byte[] PlainAnswer = Encoding.ASCII.GetBytes($$"""{"RequestId":"{{new string('0', 206)}}"}""");

    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var began = Stopwatch.GetTimestamp();
        var builder = WebApplication.CreateBuilder();
        var isPlain = options.Flag("plain");
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Number("port", 0)}");
        if (!isPlain)
        {
            builder.UseOrleans(silo => silo.UseLocalhostClustering(options.Number("silo-port", 0), options.Number("gateway-port", 0)));
        }

        await using var app = builder.Build();
        var answer = isPlain ? AnswerPlainly : ActivateFor(app.Services.GetRequiredService<IGrainFactory>());
        app.Run(context => HttpMethods.IsGet(context.Request.Method) ? TellAllocated(context) : answer(context));
        await app.StartAsync();
        Console.WriteLine($"ready in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static Task TellAllocated(HttpContext context) => context.Response.WriteAsync($"{Allocated} {GC.GetTotalAllocatedBytes()}\n");

    private static Task AnswerPlainly(HttpContext context)
    {
        context.Response.ContentType = JsonType;
        context.Response.ContentLength = PlainAnswer.Length;
        return context.Response.Body.WriteAsync(PlainAnswer).AsTask();
    }

    private static RequestDelegate ActivateFor(IGrainFactory grains)
    {
        var count = 0L;
        return async context =>
        {
            await grains.GetGrain<IBlankGrain>(Interlocked.Increment(ref count)).Touch();
            context.Response.ContentType = JsonType;
            await context.Response.WriteAsync("{}");
        };
    }
}
