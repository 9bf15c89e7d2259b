using System.Text;
using System.Text.Json;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>Reads JSON (a body, or a value that holds JSON) into the same nodes that dotted names become, and writes it canonically.</summary>
internal static class JsonParameters
{
    private const int MaxDepth = 16;

    public static bool TryParse(ReadOnlySpan<byte> utf8, NodeBudget budget, out ParameterNode? node)
    {
        node = null;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            var parsed = ReadValue(ref reader, budget);
            if (reader.Read())
            {
                return false;
            }

            node = parsed;
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The second kind is an escape that is half of a surrogate pair.
            return false;
        }
    }

    public static bool TryParse(string text, NodeBudget budget, out ParameterNode? node)
    {
        using var buffer = new PooledBuffer(text.Length);
        buffer.WriteUtf8(text);
        return TryParse(buffer.Written, budget, out node);
    }

    /// <summary>Writes the node with sorted names and no spaces, without the root's fields that <paramref name="except"/> names.</summary>
    public static void WriteCanonical(PooledBuffer output, ParameterNode node, Func<string, bool> except)
    {
        if (node.Fields is { } fields)
        {
            WriteFields(output, fields, except);
        }
        else if (node.Items is { } items)
        {
            output.Write((byte)'[');
            foreach (var item in items)
            {
                WriteCanonical(output, item, static _ => false);
                output.Write((byte)',');
            }

            output.Write((byte)']');
        }
        else if (node.Text is { } text)
        {
            output.Write((byte)'"');
            PercentCoding.Encode(output, text);
            output.Write((byte)'"');
        }
    }

    private static void WriteFields(PooledBuffer output, Dictionary<string, ParameterNode> fields, Func<string, bool> except)
    {
        var names = fields.Keys.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        output.Write((byte)'{');
        foreach (var name in names)
        {
            if (!except(name))
            {
                PercentCoding.Encode(output, name);
                output.Write((byte)':');
                WriteCanonical(output, fields[name], static _ => false);
                output.Write((byte)',');
            }
        }

        output.Write((byte)'}');
    }

    private static ParameterNode ReadValue(ref Utf8JsonReader reader, NodeBudget budget) => reader.TokenType switch
    {
        _ when !budget.TryTake() => throw new JsonException("Too many values."),
        JsonTokenType.StartObject => ReadObject(ref reader, budget),
        JsonTokenType.StartArray => ReadArray(ref reader, budget),
        JsonTokenType.String => new ParameterNode { Text = reader.GetString() },
        JsonTokenType.True => new ParameterNode { Text = "true" },
        JsonTokenType.False => new ParameterNode { Text = "false" },
        JsonTokenType.Number => new ParameterNode { Text = Encoding.ASCII.GetString(reader.ValueSpan) },
        _ => new ParameterNode(),
    };

    private static ParameterNode ReadObject(ref Utf8JsonReader reader, NodeBudget budget)
    {
        var fields = new Dictionary<string, ParameterNode>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields[name] = ReadValue(ref reader, budget);
        }

        return new ParameterNode { Fields = fields };
    }

    private static ParameterNode ReadArray(ref Utf8JsonReader reader, NodeBudget budget)
    {
        var items = new List<ParameterNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, budget));
        }

        return new ParameterNode { Items = items };
    }
}
