using OpenTelemetry.Metrics;

namespace CloudFabric.Silo.Composition;

/// <summary>The figures of <c>/metrics</c>: ours, Orleans' and the runtime's.</summary>
internal static class MetricsComposition
{
    public static void AddMetrics(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter("CloudFabric", "Microsoft.Orleans")
        .AddRuntimeInstrumentation()
        .AddPrometheusExporter());
}
