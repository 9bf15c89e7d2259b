using System.Collections.Frozen;
using System.Runtime.InteropServices;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>
/// Finds the operation of a request: by version and action, or by version, verb and path. One for the process; built at start from
/// the implemented actions and the official names, then only read.
/// </summary>
internal sealed class Router
{
    private readonly FrozenDictionary<(string Version, string Name), Operation> _byName;
    private readonly Dictionary<string, PathTree> _paths = [];
    private readonly FrozenSet<string> _versions;

    public Router(ActionTable table, IReadOnlyList<OfficialAction> official)
    {
        var operations = table.All.Select(Operation.Of).ToDictionary(operation => (operation.Version, operation.Name));
        foreach (var operation in operations.Values.Where(operation => operation.Action!.Method is not null))
        {
            AddPath(operation.Version, operation.Action!.Method!, [.. operation.Action.Segments], operation);
        }

        foreach (var action in official)
        {
            var absent = Operation.Of(action);
            if (operations.TryAdd((action.Version, action.Name), absent))
            {
                foreach (var verb in action.Verbs)
                {
                    AddPath(action.Version, verb, action.Path.Split('/', StringSplitOptions.RemoveEmptyEntries), absent);
                }
            }
        }

        _byName = operations.ToFrozenDictionary();
        _versions = operations.Keys.Select(key => key.Version).ToFrozenSet();
    }

    /// <summary>The operation, emulated or not: whoever asks for it must first say who he is.</summary>
    public Route Find(Envelope envelope) => envelope.IsRoa ? FindPath(envelope) : FindName(envelope);

    private Route FindName(Envelope envelope)
    {
        if (envelope.Action is not { } action)
        {
            return Route.Nowhere(GatewayFaults.Missing("Action"));
        }

        if (envelope.Version is not { } version)
        {
            return Route.Nowhere(GatewayFaults.Missing("Version"));
        }

        if (!_versions.Contains(version))
        {
            return Route.Nowhere(GatewayFaults.InvalidVersion);
        }

        if (!_byName.TryGetValue((version, action), out var operation) || operation.Action?.Method is not null)
        {
            return Route.Nowhere(GatewayFaults.ActionNotFound);
        }

        return envelope.Method is "GET" or "POST" ? Route.To(operation) : new Route(operation, GatewayFaults.UnsupportedMethod, Pairs.None);
    }

    private Route FindPath(Envelope envelope)
    {
        if (envelope.Version is { } unknown && !_versions.Contains(unknown))
        {
            return Route.Nowhere(GatewayFaults.InvalidVersion);
        }

        var segments = RawTarget.Segments(envelope.Path);
        foreach (var (version, tree) in _paths)
        {
            if (envelope.Version is null || envelope.Version == version)
            {
                var values = new List<string>(2);
                var found = tree.Find(CollectionsMarshal.AsSpan(segments), envelope.Method, values)
                    ?? (envelope.OtherMethod is { } other ? tree.Find(CollectionsMarshal.AsSpan(segments), other, values) : null);
                if (found is not null)
                {
                    return Route.To(found, Name(found.Variables, values));
                }
            }
        }

        return FindByHeader(envelope);
    }

    /// <summary>A client of another age may use another path; the action's name in a header still tells an absent action from a wrong path.</summary>
    private Route FindByHeader(Envelope envelope) =>
        envelope is { Version: { } version, Action: { } action } && _byName.TryGetValue((version, action), out var named) && named.Action is null
            ? Route.To(named)
            : Route.Nowhere(GatewayFaults.ActionNotFound);

    private static Pair[] Name(string[] names, List<string> values)
    {
        if (names.Length == 0)
        {
            return Pairs.None;
        }

        var pairs = new Pair[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            pairs[i] = new Pair(names[i], values[i]);
        }

        Array.Sort(pairs);
        return pairs;
    }

    private void AddPath(string version, string verb, string[] segments, Operation operation)
    {
        ref var tree = ref CollectionsMarshal.GetValueRefOrAddDefault(_paths, version, out _);
        (tree ??= new PathTree()).Add(segments, verb, operation);
    }
}
