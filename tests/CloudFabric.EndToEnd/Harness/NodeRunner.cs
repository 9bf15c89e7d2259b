using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Runs a scenario of the node folder; its argument is one JSON object, its answer a JSON line a step.</summary>
internal static class NodeRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <param name="authority">The certificate (<c>ca.pem</c>) to trust over TLS; null trusts what the machine trusts.</param>
    public static async Task<Steps> RunAsync(string script, object argument, string? authority = null)
    {
        var lines = new ConcurrentQueue<JsonElement>();
        await using var node = Start(script, argument, lines.Enqueue, authority);
        var code = await node.WaitForExitAsync(Limit);
        Assert.True(code == 0, $"{script} ended with {code} after {lines.Count} steps, the last being {lines.LastOrDefault()}\n{node.Errors}");
        return new Steps(lines);
    }

    /// <summary>A scenario that goes on while the test does something to the server.</summary>
    public static ChildProcess Start(string script, object argument, Action<JsonElement> onLine, string? authority = null)
    {
        var start = new ProcessStartInfo("node", [script, JsonSerializer.Serialize(argument)]) { WorkingDirectory = Repository.NodeFolder };
        // What the developer's own shell trusts, or leaves unchecked, must not decide a test.
        start.Environment.Remove("NODE_TLS_REJECT_UNAUTHORIZED");
        start.Environment["NODE_EXTRA_CA_CERTS"] = authority;
        start.Environment["NODE_NO_WARNINGS"] = "1";
        // A proxy for the outside has no business with loopback.
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";
        return new ChildProcess(start, line => onLine(JsonDocument.Parse(line).RootElement));
    }
}
