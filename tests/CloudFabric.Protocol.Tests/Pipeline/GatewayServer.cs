using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml.Linq;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Gateway.Transport;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Throttling;
using CloudFabric.Protocol.Tests.Accounts;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Sts;
using CloudFabric.Services.Throttling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>A gateway on a free port of 127.0.0.1 with this assembly's actions; owned by one test.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GatewayServer(WebApplication app, CertificateAuthority authority)
    {
        _app = app;
        Authority = authority;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Port = new Uri(address).Port;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}/") };
    }

    public CertificateAuthority Authority { get; }

    public int Port { get; }

    /// <summary>What requests are sent with; disposed with the server.</summary>
    public HttpClient Http { get; private set; }

    public IServiceProvider Services => _app.Services;

    public IMeterFactory Meters => _app.Services.GetRequiredService<IMeterFactory>();

    /// <param name="seal">What this gateway knows of the world's key; null before the first silo has made it.</param>
    public static async Task<GatewayServer> Start(GatewayOptions options, TimeProvider? time = null, SessionSeal? seal = null, ThrottlingState? throttling = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var authority = CertificateAuthority.Create();
        var certificate = authority.Issue("ecs.cn-hangzhou.localhost");
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.UseOpenApiLimits();
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UsePlainAndTls(() => certificate, new ClientTrust(ClientCertificates.Off, () => null)));
        });
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IAccountView>(new KnownAccounts(KnownAccounts.Of(new AccountState(
            "1234567890123456", [new AccountKey("LTAIother", "otherSecret", true, null), new AccountKey("LTAIoff", "offSecret", false, null)], [], []))));
        builder.Services.AddSingleton<IThrottlingView>(new KnownThrottling(throttling));
        builder.Services.AddSingleton<ISessionSeal>(new KnownSeal(seal));
        builder.Services.AddSingleton(services => ActionTable.Scan(typeof(DescribeDisks).Assembly, services));
        builder.Services.AddOpenApiGateway(options);
        var app = builder.Build();
        RequestEndpoints.Map(app.MapGroup("/fabric/v1"));
        app.MapFallback("{*path}", app.Services.GetRequiredService<OpenApiEndpoint>().Handle);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new GatewayServer(app, authority);
    }

    /// <summary>Sends by another client from now on.</summary>
    public void Use(HttpClient http)
    {
        Http.Dispose();
        Http = http;
    }

    public async Task<Answer> Send(
        HttpMethod method, string target, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Http.BaseAddress + target.TrimStart('/')))
        {
            Content = content,
            Version = Http.DefaultRequestVersion,
            VersionPolicy = Http.DefaultVersionPolicy,
        };
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    public Task<Answer> Get(string target, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, target, null, headers);

    public static StringContent Form(string text) => new(text, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    public static StringContent Json(string text) => new(text, new MediaTypeHeaderValue("application/json", "utf-8"));

    /// <summary>Sends bytes that no HTTP client would, and reads until the server closes.</summary>
    public async Task<string> SendRaw(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();

        // Without this the connections are cut instead of drained.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private sealed record KnownSeal(SessionSeal? Current) : ISessionSeal;

    private sealed record KnownThrottling(ThrottlingState? Current) : IThrottlingView;
}

/// <summary>A response read to its end.</summary>
internal sealed record Answer(int Status, string Text, string ContentType, long? ContentLength, string RequestId, Version Version)
{
    /// <summary>Milliseconds; null where the answer does not say.</summary>
    public string? RetryAfter { get; init; }

    public bool IsXml => ContentType == "text/xml;charset=utf-8";

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public XElement Xml => XElement.Parse(Text);

    public string? Code => IsXml
        ? Xml.Element(nameof(Code))?.Value
        : Json.TryGetProperty(nameof(Code), out var code) ? code.GetString() : null;

    public string this[string name] => IsXml ? Xml.Element(name)!.Value : Json.GetProperty(name).ToString();

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        // Reading the content rewrites this header, so it is looked at before.
        var type = response.Content.Headers.NonValidated["Content-Type"].ToString();
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var requestId = response.Headers.TryGetValues("x-acs-request-id", out var ids) ? ids.Single() : "";
        return new Answer((int)response.StatusCode, text, type, response.Content.Headers.ContentLength, requestId, response.Version)
        {
            RetryAfter = response.Headers.TryGetValues("x-acs-retry-after", out var waits) ? waits.Single() : null,
        };
    }
}
