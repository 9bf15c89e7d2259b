namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// A parameter before its type is known, from dotted names or from JSON: a text, named parts, or items. An empty node is a JSON
/// null, which counts as absent. Owned by one request.
/// </summary>
internal sealed class ParameterNode
{
    /// <summary>Names nested deeper than this are not followed.</summary>
    public const int MaxDepth = 8;

    public string? Text { get; set; }

    public Dictionary<string, ParameterNode>? Fields { get; set; }

    public List<ParameterNode>? Items { get; set; }

    public bool IsAbsent => Text is null && Fields is null && Items is null;

    public ParameterNode? Field(string name) => Fields?.GetValueOrDefault(name);

    /// <summary>Puts a value where a dotted path leads, <c>1.Key</c> for example; false where it is deeper than <see cref="MaxDepth"/>.</summary>
    public bool Put(ReadOnlySpan<char> path, string value)
    {
        var node = this;
        for (var depth = 0; !path.IsEmpty; depth++)
        {
            if (depth == MaxDepth)
            {
                return false;
            }

            var dot = path.IndexOf('.');
            node = node.Descend(dot < 0 ? path : path[..dot]);
            path = dot < 0 ? [] : path[(dot + 1)..];
        }

        node.Text = value;
        return true;
    }

    private ParameterNode Descend(ReadOnlySpan<char> name)
    {
        Fields ??= new Dictionary<string, ParameterNode>(StringComparer.Ordinal);
        var fields = Fields.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!fields.TryGetValue(name, out var child))
        {
            child = new ParameterNode();
            fields[name] = child;
        }

        return child;
    }
}
