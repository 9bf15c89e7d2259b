using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>A whole fabric in this process, gateway and silo, on a world whose clock stands: nothing happens that no one asks for.</summary>
internal sealed class SiloServer : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly WebApplication _app;

    private SiloServer(WebApplication app) => _app = app;

    public StoreReader Reader => _app.Services.GetRequiredService<StoreReader>();

    public ActionTable Actions => _app.Services.GetRequiredService<ActionTable>();

    /// <summary>What the process has logged, down to the finest level.</summary>
    public LogText Log => _app.Services.GetRequiredService<LogText>();

    /// <param name="folder">Of the world; it outlives the server.</param>
    /// <param name="accounts">The text of an accounts file.</param>
    public static async Task<SiloServer> Start(string folder, AuthMode auth = AuthMode.Off, string? accounts = null)
    {
        var options = new FabricOptions
        {
            Store = new StoreOptions { Kind = StoreKind.Memory, Folder = folder },
            Timing = Timing.Off,
            ClockRate = 0,
        };
        StorePreparation.Run(options.Store);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort(), 0).AddMemoryGrainStorage("settings"));
        builder.Services.AddFabric(options);
        builder.Services.AddFabricSilo(options);
        builder.Services.AddSingleton(accounts is null ? new FileAccounts([]) : AccountsFile.Parse(accounts));
        builder.Services.AddSingleton<LogText>();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogText>());
        builder.Services.AddOpenApiGateway(new GatewayOptions { Auth = auth });
        var app = builder.Build();
        app.MapFabricApi();
        app.MapFallback("{*path}", app.Services.GetRequiredService<OpenApiEndpoint>().Handle);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<FeedFollower>().Started;
        return new SiloServer(app);
    }

    public async Task<FabricAnswer> Send(
        HttpMethod method, string target, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(_app.Urls.Single()), target)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new FabricAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<FabricAnswer> Get(string target) => Send(HttpMethod.Get, target);

    public Task<FabricAnswer> Put(string target, string json) =>
        Send(HttpMethod.Put, target, new StringContent(json, new MediaTypeHeaderValue("application/json")));

    public Task<FabricAnswer> Delete(string target) => Send(HttpMethod.Delete, target);

    /// <summary>An official action by RPC, signed.</summary>
    public Task<FabricAnswer> Signed(string key, string secret, string action, string version, params (string Name, string Value)[] parameters) => Get("/?" + Signer.RpcQuery(
        "GET", secret,
        [
            ("AccessKeyId", key), ("Action", action), ("Version", version), ("Format", "JSON"), ("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0"),
            ("SignatureNonce", $"{Guid.NewGuid()}"), ("Timestamp", $"{DateTime.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}"), .. parameters,
        ]));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>An answer read to its end.</summary>
internal sealed record FabricAnswer(int Status, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The code of an error, of either API; null for a success.</summary>
    public string? Code => Json.TryGetProperty(nameof(Code), out var code) || Json.TryGetProperty("code", out code) ? code.GetString() : null;
}
