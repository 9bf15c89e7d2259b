using System.Text.Json;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>
/// The one place that shapes errors. Every field of the envelope is a string, because a number in it crashes official clients.
/// </summary>
internal static class ErrorWriter
{
    /// <param name="withTwins">
    /// Adds the lower-case names that services addressed by path use, so that every generation of client finds code and message.
    /// </param>
    public static void Write(PooledBuffer output, Fault fault, string requestId, string product, string host, bool withTwins)
    {
        using var writer = new Utf8JsonWriter(output, SuccessWriter.Writing);
        writer.WriteStartObject();
        writer.WriteString("RequestId"u8, requestId);
        writer.WriteString("Message"u8, fault.Message);
        writer.WriteString("Recommend"u8, $"https://api.aliyun.com/troubleshoot?q={fault.Code}&product={product}&requestId={requestId}");
        writer.WriteString("HostId"u8, host);
        writer.WriteString("Code"u8, fault.Code);
        if (withTwins)
        {
            writer.WriteString("code"u8, fault.Code);
            writer.WriteString("message"u8, fault.Message);
            writer.WriteString("requestId"u8, requestId);
            writer.WriteNumber("status"u8, fault.HttpStatus);
        }

        writer.WriteEndObject();
    }
}
