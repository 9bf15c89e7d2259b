namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>The paths of one API version: at each segment a literal wins over a variable. Built at start, then only read.</summary>
internal sealed class PathTree
{
    private readonly Dictionary<string, PathTree> _literals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);
    private PathTree? _variable;

    public static bool IsVariable(string segment) => segment.StartsWith('{');

    public static string[] VariablesOf(IEnumerable<string> segments) => [.. segments.Where(IsVariable).Select(segment => segment.Trim('{', '}'))];

    /// <summary>Adds a path; the first operation of a path and verb stays.</summary>
    public void Add(ReadOnlySpan<string> segments, string verb, Operation operation)
    {
        if (segments.IsEmpty)
        {
            _operations.TryAdd(verb, operation);
        }
        else if (IsVariable(segments[0]))
        {
            (_variable ??= new PathTree()).Add(segments[1..], verb, operation);
        }
        else if (_literals.TryGetValue(segments[0], out var child))
        {
            child.Add(segments[1..], verb, operation);
        }
        else
        {
            child = new PathTree();
            _literals.Add(segments[0], child);
            child.Add(segments[1..], verb, operation);
        }
    }

    /// <summary>The operation of a path, with the values of its variable segments; null where there is none.</summary>
    public Operation? Find(ReadOnlySpan<string> segments, string verb, List<string> values)
    {
        if (segments.IsEmpty)
        {
            return _operations.GetValueOrDefault(verb);
        }

        if (_literals.TryGetValue(segments[0], out var child) && child.Find(segments[1..], verb, values) is { } found)
        {
            return found;
        }

        if (_variable is null || segments[0].Length == 0)
        {
            return null;
        }

        values.Add(segments[0]);
        found = _variable.Find(segments[1..], verb, values);
        if (found is null)
        {
            values.RemoveAt(values.Count - 1);
        }

        return found;
    }
}
