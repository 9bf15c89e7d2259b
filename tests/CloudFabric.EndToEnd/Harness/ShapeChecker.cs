using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// Compares an answer with a shape: an object of fields (<c>*</c> for any name), a list of one element's shape, or the name of a
/// type. A field may be absent, because the cloud leaves out what does not apply, but never null.
/// </summary>
internal static class ShapeChecker
{
    public static IEnumerable<string> Check(string path, JsonElement shape, JsonElement answer) => shape.ValueKind switch
    {
        JsonValueKind.Object => CheckFields(path, shape, answer),
        JsonValueKind.Array => CheckElements(path, shape, answer),
        JsonValueKind.String => CheckScalar(path, shape.GetString()!, answer),
        _ => [],
    };

    private static IEnumerable<string> CheckFields(string path, JsonElement shape, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return [Differs(path, "object", answer)];
        }

        return answer.EnumerateObject().SelectMany(field =>
            shape.TryGetProperty(field.Name, out var inner) || shape.TryGetProperty("*", out inner)
                ? Check($"{path}.{field.Name}", inner, field.Value)
                : [$"{path}.{field.Name} is not in the contract"]);
    }

    private static IEnumerable<string> CheckElements(string path, JsonElement shape, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Array)
        {
            return [Differs(path, "list", answer)];
        }

        return shape.GetArrayLength() == 0 ? [] : answer.EnumerateArray().SelectMany((element, i) => Check($"{path}[{i}]", shape[0], element));
    }

    private static IEnumerable<string> CheckScalar(string path, string type, JsonElement answer)
    {
        var right = type switch
        {
            "string" => answer.ValueKind == JsonValueKind.String,
            "integer" => answer.ValueKind == JsonValueKind.Number && answer.TryGetInt64(out _),
            "number" => answer.ValueKind == JsonValueKind.Number,
            "boolean" => answer.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "object" => answer.ValueKind == JsonValueKind.Object,
            _ => throw new NotSupportedException($"The contract of {path} names an unknown type '{type}'."),
        };
        return right ? [] : [Differs(path, type, answer)];
    }

    private static string Differs(string path, string type, JsonElement answer) => $"{path} should be {type} and is {answer.ValueKind}: {answer}";
}
