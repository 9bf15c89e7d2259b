using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// Reads a list: <c>Name.1</c>, <c>Name.2</c> in numeric order whatever the gaps, JSON in a value, or a bare value as its only item.
/// </summary>
internal sealed class ListReader<T>(ValueReader<T> element, Fault malformed) : ValueReader<IReadOnlyList<T>>
{
    private const int MaxItems = 100;

    public override Fault? Read(ParameterNode node, NodeBudget budget, out IReadOnlyList<T>? value)
    {
        value = null;
        if (ItemsOf(node, budget) is not { } items || items.Count > MaxItems)
        {
            return malformed;
        }

        var list = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (item.IsAbsent)
            {
                continue;
            }

            if (element.Read(item, budget, out var read) is { } fault)
            {
                return fault;
            }

            list.Add(read!);
        }

        value = list;
        return null;
    }

    public override bool Knows(ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        var isItem = int.TryParse(dot < 0 ? path : path[..dot], NumberStyles.None, null, out _);
        return path.IsEmpty || element.Knows(!isItem ? path : dot < 0 ? [] : path[(dot + 1)..]);
    }

    private static List<ParameterNode>? ItemsOf(ParameterNode node, NodeBudget budget)
    {
        if (node.Items is { } items)
        {
            return items;
        }

        if (node.Fields is { } fields)
        {
            return Numbered(fields) is { Count: > 0 } numbered ? numbered : [node];
        }

        var text = node.Text!;
        if (text.StartsWith('[') || text.StartsWith('{'))
        {
            return JsonParameters.TryParse(text, budget, out var json) ? json!.Items ?? [json] : null;
        }

        return [node];
    }

    private static List<ParameterNode> Numbered(Dictionary<string, ParameterNode> fields)
    {
        var numbered = new List<(int Number, ParameterNode Node)>(fields.Count);
        foreach (var (name, node) in fields)
        {
            if (int.TryParse(name, NumberStyles.None, null, out var number))
            {
                numbered.Add((number, node));
            }
        }

        numbered.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return numbered.ConvertAll(static item => item.Node);
    }
}
