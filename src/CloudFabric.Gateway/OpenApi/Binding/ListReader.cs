using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// Reads a list: <c>Name.1</c>, <c>Name.2</c> in numeric order whatever the gaps, JSON in a value, a value with commas where the
/// parameter is so, or a bare value as its only item.
/// </summary>
internal sealed class ListReader<T>(ValueReader<T> element, int maxItems, bool comma, Fault malformed) : ValueReader<IReadOnlyList<T>>
{
    public override Fault? Read(ParameterNode node, NodeBudget budget, out IReadOnlyList<T>? value)
    {
        value = null;
        if (ItemsOf(node, budget) is not { } items || items.Count > maxItems)
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

    private List<ParameterNode>? ItemsOf(ParameterNode node, NodeBudget budget)
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

        return comma ? [.. text.Split(',').Select(part => new ParameterNode { Text = part.Trim() })] : [node];
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
