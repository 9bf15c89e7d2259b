using System.Text;
using System.Text.Json;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Requests that are right in every part, of every implemented action, in every wire form. They are not signed yet.</summary>
internal sealed class ValidRequests(FuzzWorld world)
{
    private readonly ActionDescriptor[] _actions =
        [.. world.Actions.All.OrderBy(action => action.Version, StringComparer.Ordinal).ThenBy(action => action.Name, StringComparer.Ordinal)];

    public FuzzRequest Make(Random random, AuthForm form, out ActionDescriptor action)
    {
        action = _actions[random.Next(_actions.Length)];
        var request = new FuzzRequest { Coding = (WireCoding)random.Next(4), ChunkSize = random.Next(4) == 0 ? random.Next(1, 40) : 0 };
        var parameters = new ValidValues(world.Ids, random).Of(action.RequestType).ToList();
        if (random.Next(3) == 0)
        {
            // Few tokens, so that some are used again, for the same question and for another.
            parameters.Add(("ClientToken", $"token-{random.Next(60)}"));
        }

        if (random.Next(12) == 0)
        {
            parameters.Add(("DryRun", "true"));
        }

        return action.Method is null
            ? AddressByName(request, action, parameters, form, random)
            : AddressByPath(request, action, parameters, random);
    }

    /// <summary>A request to our own API.</summary>
    public static FuzzRequest MakeFabric(Random random)
    {
        (string Method, string Path, string Body)[] calls =
        [
            ("GET", "clock", ""), ("GET", "settings", ""), ("GET", "counters", ""), ("GET", "events", ""), ("GET", "requests", ""),
            ("GET", "requests/x", ""), ("POST", "clock", """{"rate":1}"""), ("POST", "clock", """{"jumpMs":5}"""),
            ("GET", "accounts", ""), ("GET", "accounts/1000000000000007", ""), ("DELETE", "accounts/1000000000000007", ""),
            ("DELETE", "accounts/1000000000000007/keys/fuzz-1", ""),
            ("PUT", "accounts/1000000000000007", """{"keys":[{"id":"fuzz-1"},{"id":"fuzz-2","secret":"s","active":false}]}"""),
            ("PUT", "accounts/1000000000000008", """{"users":[{"name":"ann","keys":[{"id":"fuzz-1"}]}],"roles":[{"name":"maker","trust":["1000000000000007"]}]}"""),
            ("GET", "throttling", ""), ("PUT", "throttling", """{"rules":[]}"""),
            ("PUT", "throttling", """{"rules":[{"account":"*","product":"Ecs","action":"*","rate":0.5,"burst":1}]}"""),
            ("PUT", "settings", """{"timing":"off"}"""), ("POST", "seed", """{"account":"2000000000000001","region":"cn-beijing","count":1}"""),
        ];
        var (method, path, body) = calls[random.Next(calls.Length)];
        var request = new FuzzRequest { Method = method, Path = $"/fabric/v1/{path}", Body = Encoding.UTF8.GetBytes(body) };
        if (path is "events" or "requests")
        {
            request.Query.AddRange([("limit", "3"), ("after", "")]);
        }

        if (body.Length > 0)
        {
            request.Headers.Add(("Content-Type", "application/json"));
            request.ChunkSize = random.Next(4) == 0 ? 5 : 0;
        }

        return request;
    }

    private static FuzzRequest AddressByName(
        FuzzRequest request, ActionDescriptor action, List<(string Name, string Value)> parameters, AuthForm form, Random random)
    {
        if (form == AuthForm.Acs3)
        {
            request.Headers.AddRange([("x-acs-action", action.Name), ("x-acs-version", action.Version)]);
            request.Method = "POST";
        }
        else
        {
            request.Query.AddRange([("Action", action.Name), ("Version", action.Version), ("Format", random.Next(3) == 0 ? "XML" : "JSON")]);
            request.Method = random.Next(2) == 0 ? "POST" : "GET";
        }

        // All in the query, all in the form, or some here and some there.
        var inForm = request.Method == "GET" ? 0 : random.Next(3);
        foreach (var parameter in parameters)
        {
            (inForm == 2 || (inForm == 1 && random.Next(2) == 0) ? request.Form : request.Query).Add(parameter);
        }

        if (request.Form.Count > 0)
        {
            request.Headers.Add(("Content-Type", FuzzRequest.FormType));
        }

        return request;
    }

    private static FuzzRequest AddressByPath(
        FuzzRequest request, ActionDescriptor action, List<(string Name, string Value)> parameters, Random random)
    {
        request.Method = action.Method!;
        request.Path = "/" + string.Join('/', action.Segments.Select(segment => segment.StartsWith('{') ? $"c{random.Next(3)}" : segment));
        request.Headers.AddRange([("x-acs-version", action.Version), ("Accept", "application/json")]);
        if (action.Method == "GET")
        {
            request.Query.AddRange(parameters);
            return request;
        }

        var fields = parameters.DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value);
        request.Body = JsonSerializer.SerializeToUtf8Bytes(fields);
        request.Headers.Add(("Content-Type", "application/json; charset=utf-8"));
        return request;
    }
}
