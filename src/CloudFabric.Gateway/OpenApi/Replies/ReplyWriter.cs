using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>Sends a reply: JSON with its length and the request id, in one write.</summary>
internal static class ReplyWriter
{
    public static async Task Write(HttpContext http, string requestId, Reply reply, bool isRoa)
    {
        using var body = new PooledBuffer(4096);
        var response = http.Response;
        if (reply.Outcome.Failed(out var fault, out var value))
        {
            response.StatusCode = fault.HttpStatus;
            ErrorWriter.Write(body, fault, requestId, reply.Operation.Product, http.Request.Host.Host, isRoa);
        }
        else if (isRoa)
        {
            SuccessWriter.WriteBare(body, value!);
        }
        else
        {
            SuccessWriter.WriteRpc(body, value!, requestId);
        }

        response.ContentType = "application/json;charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers["x-acs-request-id"] = requestId;
        await response.Body.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }
}
