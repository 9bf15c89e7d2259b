using System.Diagnostics;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>One client an endpoint, for as long as a scenario runs. Attempts never throw for what a dying server does.</summary>
internal sealed class FabricClients : IDisposable
{
    private readonly FabricClient[] _clients;

    public FabricClients(IEnumerable<Uri> endpoints, int connections, TimeSpan timeout) => _clients =
        [.. endpoints.Select(endpoint => new FabricClient(new FabricClientOptions(endpoint) { Connections = connections, Timeout = timeout }))];

    public int Count => _clients.Length;

    /// <summary>The client of an endpoint; indices beyond the last begin again.</summary>
    public FabricClient this[int index] => _clients[index % _clients.Length];

    /// <summary>Calls an action once, of ECS unless told otherwise.</summary>
    public async Task<CallOutcome> TryAsync(
        int endpoint, string action, IEnumerable<KeyValuePair<string, string>> parameters, ApiVersion? api = null)
    {
        var client = this[endpoint];
        var began = Stopwatch.GetTimestamp();
        var (result, answer) = await TryAsync(client, api ?? ApiVersion.Ecs, action, parameters);
        return new CallOutcome(result, answer, client.Endpoint, began, Stopwatch.GetTimestamp());
    }

    private static async Task<(CallResult Result, ApiAnswer? Answer)> TryAsync(
        FabricClient client, ApiVersion api, string action, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        try
        {
            var answer = await client.CallAsync(api, action, parameters);
            return (answer is { Status: 503, Code: "ServiceUnavailable" } ? CallResult.Unavailable : CallResult.Answered, answer);
        }
        catch (TaskCanceledException)
        {
            return (CallResult.TimedOut, null);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return (CallResult.ConnectionLost, null);
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }
    }
}
