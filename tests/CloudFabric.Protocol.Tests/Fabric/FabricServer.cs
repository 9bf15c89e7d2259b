using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>The fabric API and the official one over a store of their own, without a grain behind them; owned by one test.</summary>
internal sealed class FabricServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private FabricServer(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public StoreWriter Writer => _app.Services.GetRequiredService<StoreWriter>();

    public static async Task<FabricServer> Start(bool withWorld = true)
    {
        var folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;
        var options = new FabricOptions { Store = new StoreOptions { Kind = StoreKind.Memory, Folder = folder } };
        StorePreparation.Run(options.Store);
        var server = new FabricServer(Build(options), folder);
        server.Writer.Start();
        if (withWorld)
        {
            await ActivatorUtilities.CreateInstance<ClockSeed>(server._app.Services, options.ClockRate).Plant();
            await ActivatorUtilities.CreateInstance<WorldSeed>(server._app.Services, WorldFile.Load(null)).Plant();
        }

        await server._app.StartAsync(TestContext.Current.CancellationToken);
        await server._app.Services.GetRequiredService<FeedFollower>().Started;
        return server;
    }

    public Task<(int Status, JsonElement Body)> Get(string target) => Send(HttpMethod.Get, target, null);

    /// <summary>An answer without a body has an undefined one here.</summary>
    public async Task<(int Status, JsonElement Body)> Send(HttpMethod method, string target, string? body, string type = "application/json", string? site = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(new Uri(_app.Urls.Single()), target));
        request.Content = body is null ? null : new StringContent(body, new MediaTypeHeaderValue(type));
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Sends bytes that no HTTP client would, and reads until the server closes.</summary>
    public async Task<string> SendRaw(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", new Uri(_app.Urls.Single()).Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(FabricOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSerializer();
        builder.Services.AddSingleton(DispatchProxy.Create<IGrainFactory, NoGrains>());
        builder.Services.AddFabric(options);
        builder.Services.AddSingleton(_ => new StoreWriter(options.Store));
        builder.Services.AddSingleton<RowSeeder>();
        builder.Services.AddSingleton<DiskSeeder>();
        builder.Services.AddOpenApiGateway(new GatewayOptions());
        var app = builder.Build();
        app.MapFabricApi();
        app.MapFallback("{*path}", app.Services.GetRequiredService<OpenApiEndpoint>().Handle);
        return app;
    }

    /// <summary>There is no grain to call. A proxy is derived from it at run time, so it cannot be sealed.</summary>
#pragma warning disable CA1852
    public class NoGrains : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException();
    }
#pragma warning restore CA1852
}
