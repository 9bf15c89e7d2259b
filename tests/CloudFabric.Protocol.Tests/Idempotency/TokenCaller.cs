using System.Text.Json;
using System.Text.Json.Nodes;
using CloudFabric.Protocol.Tests.Fabric;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>An account of its own that calls in one region, in any wire form.</summary>
internal sealed record TokenCaller(SiloServer Server, string Key, string Region)
{
    public const string Token = "token-of-this-test";

    /// <summary>The wire forms of an RPC call: old in the query, old in a form, new in the query, new in a form.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["old query", "old form", "new query", "new form"];

    public static TokenCaller In(SiloServer server, string region = "cn-hangzhou") => new(server, $"caller-{Guid.NewGuid():N}", region);

    /// <summary>A call of which the test needs the answer only.</summary>
    public async Task<JsonElement> Ask(string action, IReadOnlyDictionary<string, string> parameters)
    {
        var answer = await Send("ecs", action, parameters, Forms[0]);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }

    public Task<FabricAnswer> Call(TokenCase one, Dictionary<string, string> parameters, string? token = Token, bool dryRun = false, string? form = null)
    {
        var all = new Dictionary<string, string>(parameters);
        if (token is not null)
        {
            all["ClientToken"] = token;
        }

        if (dryRun)
        {
            all["DryRun"] = "true";
        }

        return Send(one.Product, one.Action, all, form ?? Forms[0]);
    }

    /// <summary>An answer, and how many changes of rows were committed meanwhile. Nobody else may call.</summary>
    public async Task<(T Answer, int Changes)> Watch<T>(Func<Task<T>> act)
    {
        var before = await Server.Reader.ReadFeedEndAsync();
        var answer = await act();
        return (answer, (await Server.Reader.ListFeedAsync(before, 10_000)).Entries.Count);
    }

    /// <summary>What an answer says besides the id of its request.</summary>
    public static string Content(FabricAnswer answer)
    {
        Assert.True(answer.Status == 200, answer.Text);
        var fields = JsonNode.Parse(answer.Text)!.AsObject();
        fields.Remove("RequestId");
        return fields.ToJsonString();
    }

    private Task<FabricAnswer> Send(string product, string action, IReadOnlyDictionary<string, string> parameters, string form)
    {
        var version = Server.Actions.All.Single(one => one.Name == action && one.Product.Equals(product, StringComparison.OrdinalIgnoreCase)).Version;
        var text = string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var old = $"Action={action}&Version={version}&AccessKeyId={Key}&Format=JSON&Signature=x";
        (string, string)[] headers =
            [("Authorization", $"ACS3-HMAC-SHA256 Credential={Key},SignedHeaders=host,Signature=x"), ("x-acs-action", action), ("x-acs-version", version)];
        return form switch
        {
            "old query" => Server.Get($"/?{old}&{text}"),
            "old form" => Server.Send(HttpMethod.Post, "/", GatewayServer.Form($"{old}&{text}")),
            "new query" => Server.Send(HttpMethod.Post, $"/?{text}", null, headers),
            _ => Server.Send(HttpMethod.Post, "/", GatewayServer.Form(text), headers),
        };
    }
}
