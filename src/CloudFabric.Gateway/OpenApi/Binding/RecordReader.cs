using System.Collections.Frozen;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Makes a record of its named parts: exact names first, then any case. Names that the record does not know are ignored.</summary>
internal sealed class RecordReader<TRecord>(PropertyBinder<TRecord>[] properties, Fault malformed) : ValueReader<TRecord>, IRequestBinder
    where TRecord : class, new()
{
    private readonly FrozenDictionary<string, int> _slotByName = properties
        .Select((property, slot) => KeyValuePair.Create(property.Name, slot))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override Fault? Read(ParameterNode node, NodeBudget budget, out TRecord? value)
    {
        value = null;
        if (FieldsOf(node, budget) is not { } fields)
        {
            return malformed;
        }

        var slots = new SlotTable(properties.Length);
        Fill(slots, fields);
        return Make(slots, budget, out value);
    }

    public Outcome<object> Bind(ReadOnlySpan<Pair> parameters, ParameterNode? json, ReadOnlySpan<Pair> pathVariables)
    {
        var slots = new SlotTable(properties.Length);
        var fault = Fill(slots, parameters, ParameterSource.QueryOrForm) ?? Fill(slots, pathVariables, ParameterSource.Path);
        if (fault is not null)
        {
            return fault;
        }

        if (json?.Fields is { } fields)
        {
            Fill(slots, fields);
        }
        else if (json is not null && _slotByName.TryGetValue("body", out var body))
        {
            slots.Set(body, SlotTable.Rank(ParameterSource.Body, exact: true), json);
        }

        fault = Make(slots, new NodeBudget(), out var record);
        return fault is null ? Outcome<object>.Success(record!) : fault;
    }

    public override bool Knows(ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        var isKnown = _slotByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(dot < 0 ? path : path[..dot], out var slot);
        return path.IsEmpty || (isKnown && properties[slot].Knows(dot < 0 ? [] : path[(dot + 1)..]));
    }

    private static Dictionary<string, ParameterNode>? FieldsOf(ParameterNode node, NodeBudget budget)
    {
        if (node.Text is not { } text)
        {
            return node.Fields;
        }

        return text.StartsWith('{') && JsonParameters.TryParse(text, budget, out var json) ? json!.Fields : null;
    }

    private Fault? Fill(SlotTable slots, ReadOnlySpan<Pair> pairs, ParameterSource source)
    {
        var lookup = _slotByName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var pair in pairs)
        {
            var dot = pair.Name.IndexOf('.');
            var root = dot < 0 ? pair.Name.AsSpan() : pair.Name.AsSpan(0, dot);
            if (!lookup.TryGetValue(root, out var slot))
            {
                continue;
            }

            var rest = dot < 0 ? [] : pair.Name.AsSpan(dot + 1);
            var name = properties[slot].Name;
            var node = slots.Open(slot, SlotTable.Rank(source, root.SequenceEqual(name)));
            if (node is not null && !node.Put(rest, pair.Value))
            {
                return KernelFaults.InvalidParameter(name);
            }
        }

        return null;
    }

    private void Fill(SlotTable slots, Dictionary<string, ParameterNode> fields)
    {
        foreach (var (name, node) in fields)
        {
            if (_slotByName.TryGetValue(name, out var slot))
            {
                slots.Set(slot, SlotTable.Rank(ParameterSource.Body, name == properties[slot].Name), node);
            }
        }
    }

    private Fault? Make(SlotTable slots, NodeBudget budget, out TRecord? record)
    {
        record = new TRecord();
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Bind(record, slots.Nodes[i], budget) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }
}
