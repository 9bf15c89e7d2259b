using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>Writes response records: official names as the properties are called, nulls left out, never an empty body.</summary>
internal static class SuccessWriter
{
    /// <summary>Nothing is escaped that JSON does not ask for: an answer is never part of a page.</summary>
    internal static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>A writer is larger than most answers; nothing is awaited while it is used.</summary>
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The answer of an action addressed by path: the bare object or array.</summary>
    public static void WriteBare(PooledBuffer output, object response)
    {
        var writer = _writer ??= new Utf8JsonWriter(output, Writing);
        writer.Reset(output);
        JsonSerializer.Serialize(writer, response, response.GetType(), Json);
        writer.Flush();
    }

    /// <summary>The answer of an RPC action: the same object with the request id before its first property.</summary>
    public static void WriteRpc(PooledBuffer output, object response, string requestId)
    {
        output.Write("{\"RequestId\":\""u8);
        output.WriteUtf8(requestId);
        output.Write((byte)'"');
        var brace = output.Length;
        WriteBare(output, response);
        if (output.Length - brace == "{}"u8.Length)
        {
            output.Truncate(brace);
            output.Write((byte)'}');
            return;
        }

        // The record's own opening brace becomes the comma between the id and the rest.
        output.Written[brace] = (byte)',';
    }
}
