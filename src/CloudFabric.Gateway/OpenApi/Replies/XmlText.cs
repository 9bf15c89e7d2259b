using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>
/// Writes an answer as XML by walking its JSON, so the two formats cannot say different things. An object is an element of elements, a list
/// repeats the element that is named like it, a null is left out.
/// </summary>
internal static class XmlText
{
    /// <summary>Markup, and what an XML text may not hold, escaped or not.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n'))]);

    /// <param name="json">An object or an array, well formed.</param>
    /// <param name="root">The name of the outermost element.</param>
    public static void Write(PooledBuffer output, ReadOnlySpan<byte> json, string root)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        output.Write("<?xml version='1.0' encoding='UTF-8'?>"u8);
        WriteElement(output, ref reader, root);
    }

    private static void WriteValue(PooledBuffer output, ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            WriteItems(output, ref reader, name);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            WriteElement(output, ref reader, name);
        }
    }

    private static void WriteElement(PooledBuffer output, ref Utf8JsonReader reader, string name)
    {
        var tag = XmlConvert.EncodeLocalName(name);
        output.WriteUtf8($"<{tag}>");
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            WriteFields(output, ref reader);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            // The bare list that some paths answer: XML has one root, and its items have no name of their own.
            WriteItems(output, ref reader, "Item");
        }
        else
        {
            WriteText(output, reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.ASCII.GetString(reader.ValueSpan));
        }

        output.WriteUtf8($"</{tag}>");
    }

    private static void WriteFields(PooledBuffer output, ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            WriteValue(output, ref reader, name);
        }
    }

    private static void WriteItems(PooledBuffer output, ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            WriteValue(output, ref reader, name);
        }
    }

    private static void WriteText(PooledBuffer output, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.WriteUtf8(text[..at]);
            output.Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '\r' => "&#13;"u8,
                _ => "\uFFFD"u8,
            });
            text = text[(at + 1)..];
        }

        output.WriteUtf8(text);
    }
}
