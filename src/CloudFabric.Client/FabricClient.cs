using System.Net.Http.Headers;
using System.Net.Http.Json;
using CloudFabric.Client.Signing;

namespace CloudFabric.Client;

/// <summary>
/// Calls one endpoint: the official RPC API with signed requests, and the fabric's own API under <c>/fabric/v1</c>. Owned by
/// whoever makes it; thread safe; holds a pool of connections until disposed. Never retries: a refusal is an answer, a broken
/// connection an <see cref="HttpRequestException"/>, a timeout a <see cref="TaskCanceledException"/>.
/// </summary>
public sealed class FabricClient : IDisposable
{
    private const string FabricPrefix = "fabric/v1/";

    private readonly FabricClientOptions _options;
    private readonly HttpClient _http;
    private readonly Uri _root;

    public FabricClient(FabricClientOptions options)
    {
        _options = options;
        _root = new Uri(options.Endpoint.GetLeftPart(UriPartial.Authority) + "/");
        _http = new HttpClient(HandlerFor(options)) { Timeout = options.Timeout };
    }

    /// <summary>The endpoint, with a slash behind it.</summary>
    public Uri Endpoint => _root;

    /// <summary>Calls an action of the official API.</summary>
    public async Task<ApiAnswer> CallAsync(
        ApiVersion api, string action, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellation = default)
    {
        using var request = Sign(api, action, parameters);
        return await SendAsync(request, cancellation);
    }

    /// <summary>The signed request of one attempt, for whoever sends it by other means within the quarter of an hour that it is good for.</summary>
    public HttpRequestMessage Sign(ApiVersion api, string action, IEnumerable<KeyValuePair<string, string>> parameters) =>
        RpcRequest.Write(_options, _root, api, action, parameters, RequestStamp.Next());

    /// <summary>Reads from the fabric API.</summary>
    /// <param name="path">Behind <c>/fabric/v1/</c>, for example <c>clock</c>.</param>
    /// <param name="cancellation">Gives the call up.</param>
    public async Task<ApiAnswer> GetFabricAsync(string path, CancellationToken cancellation = default)
    {
        using var request = AskFabric(HttpMethod.Get, path);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Reads from the fabric API what does not end, line by line. Only the head of the answer must come in time.</summary>
    public async Task<FabricStream> OpenFabricAsync(string path, CancellationToken cancellation = default)
    {
        using var request = AskFabric(HttpMethod.Get, path);
        return await FabricStream.OpenAsync(_http, request, cancellation).ConfigureAwait(false);
    }

    /// <summary>Posts JSON to the fabric API.</summary>
    public async Task<ApiAnswer> PostFabricAsync<TBody>(string path, TBody body, CancellationToken cancellation = default)
    {
        using var request = AskFabric(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Reads any other page of the endpoint as it is, for example <c>metrics</c> or <c>healthz</c>.</summary>
    public async Task<ApiAnswer> GetAsync(string path, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, path));
        return await SendAsync(request, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler HandlerFor(FabricClientOptions options) => new()
    {
        MaxConnectionsPerServer = options.Connections,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    };

    private HttpRequestMessage AskFabric(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(_root, FabricPrefix + path));
        request.Headers.Authorization = _options.Token is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
        return request;
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
        return await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false);
    }
}
