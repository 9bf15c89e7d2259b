using System.Diagnostics.Metrics;
using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.OpenApi.Authentication;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Gateway.OpenApi.Throttling;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Sts;
using CloudFabric.Services.Throttling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>Plugs the OpenAPI gateway into a host.</summary>
public static class OpenApiGateway
{
    /// <summary>
    /// Registers <see cref="OpenApiEndpoint"/>. The host registers <see cref="ActionTable"/>, <see cref="ISessionSeal"/>,
    /// <see cref="IAccountView"/> and <see cref="IThrottlingView"/>.
    /// </summary>
    public static IServiceCollection AddOpenApiGateway(this IServiceCollection services, GatewayOptions options)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new RequestLog(options.Requests, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Build(provider, options));
        return services;
    }

    private static OpenApiEndpoint Build(IServiceProvider provider, GatewayOptions options)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var limit = new CallLimit(options.CallsMax);
        var keys = new KeyFinder(provider.GetRequiredService<IAccountView>(), provider.GetRequiredService<ISessionSeal>(), time);
        var throttle = new Throttle(provider.GetRequiredService<IThrottlingView>(), time);
        var authenticator = new Authenticator(keys, new NonceStore(time), options, time);
        var bodies = new BodyBudget(options.BodyBytesMax);
        return new OpenApiEndpoint(
            new BodyReader(bodies, options.BodyTimeMax),
            new Router(provider.GetRequiredService<ActionTable>(), OfficialActions.Load()),
            new ActionPipeline(authenticator, throttle, limit, options, provider.GetRequiredService<ILogger<OpenApiEndpoint>>()),
            new GatewayMetrics(provider.GetRequiredService<IMeterFactory>(), limit, bodies),
            provider.GetRequiredService<RequestLog>());
    }
}
