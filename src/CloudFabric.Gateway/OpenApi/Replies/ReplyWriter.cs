using System.Globalization;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>Sends a reply: JSON or XML with its length and the request id, in one write.</summary>
internal static class ReplyWriter
{
    public static async Task Write(HttpContext http, string requestId, Reply reply, bool isRoa)
    {
        using var json = new PooledBuffer(4096);
        http.Response.StatusCode = reply.Outcome.Fault?.HttpStatus ?? StatusCodes.Status200OK;
        http.Response.Headers["x-acs-request-id"] = requestId;
        if (reply.Outcome.Fault?.RetryAfterMs is { } retryAfterMs)
        {
            http.Response.Headers["x-acs-retry-after"] = retryAfterMs.ToString(CultureInfo.InvariantCulture);
        }

        WriteJson(json, http.Request, requestId, reply, isRoa);
        if (reply.Format == ReplyFormat.Json)
        {
            await Send(http, json, "application/json;charset=utf-8");
            return;
        }

        using var xml = new PooledBuffer(json.Length * 2);
        XmlText.Write(xml, json.Written, reply.Outcome.Fault is null ? reply.Operation.Name + "Response" : "Error");

        // Some clients read a fault from this very spelling of the type only.
        await Send(http, xml, "text/xml;charset=utf-8");
    }

    private static void WriteJson(PooledBuffer output, HttpRequest request, string requestId, Reply reply, bool isRoa)
    {
        if (reply.Outcome.Failed(out var fault, out var value))
        {
            var withTwins = isRoa && reply.Format == ReplyFormat.Json;
            ErrorWriter.Write(output, fault, requestId, reply.Operation.Product, request.Host.Host, withTwins);
        }
        else if (isRoa)
        {
            SuccessWriter.WriteBare(output, value!);
        }
        else
        {
            SuccessWriter.WriteRpc(output, value!, requestId);
        }
    }

    private static ValueTask Send(HttpContext http, PooledBuffer body, string type)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }
}
