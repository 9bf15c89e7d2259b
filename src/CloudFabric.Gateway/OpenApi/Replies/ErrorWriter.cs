using System.Text.Json;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>
/// The one place that shapes errors. Every field of the envelope is a string, because a number in it crashes official clients; only the
/// detail of denied access is an object, because a string there crashes them, too.
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

        if (fault.Denial is { } denial)
        {
            WriteDetail(writer, denial);
        }

        writer.WriteEndObject();
    }

    /// <summary>Nothing that is emulated denies by a statement of its own: access is always denied because nothing allows it.</summary>
    private static void WriteDetail(Utf8JsonWriter writer, AccessDenial denial)
    {
        writer.WriteStartObject("AccessDeniedDetail"u8);
        writer.WriteString("AuthAction"u8, denial.AuthAction);
        writer.WriteString("AuthPrincipalDisplayName"u8, denial.PrincipalName);
        writer.WriteString("AuthPrincipalOwnerId"u8, denial.PrincipalOwnerId);
        writer.WriteString("AuthPrincipalType"u8, denial.PrincipalType);
        writer.WriteString("NoPermissionType"u8, "ImplicitDeny"u8);
        writer.WriteString("PolicyType"u8, denial.PolicyType);
        writer.WriteEndObject();
    }
}
