using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Binding;

internal delegate bool ScalarParser<T>(string text, out T value);

/// <summary>Reads a text, a number or a boolean.</summary>
internal sealed class ScalarReader<T>(ScalarParser<T> parse, Fault malformed) : ValueReader<T>
{
    public override bool TakesEmpty => typeof(T) == typeof(string);

    public override Fault? Read(ParameterNode node, NodeBudget budget, out T? value)
    {
        value = default;
        return node.Text is { } text && parse(text, out value) ? null : malformed;
    }
}

/// <summary>The scalar types that parameters may have.</summary>
internal static class ScalarReaders
{
    /// <summary>A <see cref="ValueReader{T}"/> of the type, or null where it is no scalar.</summary>
    public static object? Create(Type type, Fault malformed)
    {
        return Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.String => new ScalarReader<string>(static (string text, out string value) => TextRule.IsText(value = text), malformed),
            TypeCode.Boolean => For<bool>(bool.TryParse),
            TypeCode.Int32 => For<int>(static (string text, out int value) => int.TryParse(text, Whole, null, out value)),
            TypeCode.Int64 => For<long>(static (string text, out long value) => long.TryParse(text, Whole, null, out value)),
            TypeCode.Decimal => For<decimal>(static (string text, out decimal value) => decimal.TryParse(text, Broken, null, out value)),
            _ => null,
        };

        object For<T>(ScalarParser<T> parse)
            where T : struct => type == typeof(T)
                ? new ScalarReader<T>(parse, malformed)
                : new ScalarReader<T?>(
                    (string text, out T? value) =>
                    {
                        var parsed = parse(text, out var bare);
                        value = bare;
                        return parsed;
                    },
                    malformed);
    }

    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    private const NumberStyles Broken = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
}
