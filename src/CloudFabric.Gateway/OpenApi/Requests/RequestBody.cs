using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>Buffers a body: signatures, forms and JSON all need its exact bytes.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int FirstBytes = 4096;

    /// <summary>The body in a buffer that the caller disposes.</summary>
    public static async ValueTask<Outcome<PooledBuffer>> Read(HttpRequest request, CancellationToken aborted)
    {
        if (request.ContentLength > MaxBytes)
        {
            return GatewayFaults.BodyTooLarge;
        }

        var buffer = new PooledBuffer((int)Math.Clamp(request.ContentLength ?? FirstBytes, 16, FirstBytes * 16));
        if (request.ContentLength == 0)
        {
            return buffer;
        }

        try
        {
            return await Fill(buffer, request.Body, aborted) ? buffer : GatewayFaults.BodyTooLarge;
        }
        catch (BadHttpRequestException malformed)
        {
            buffer.Dispose();
            return malformed.StatusCode == StatusCodes.Status413PayloadTooLarge ? GatewayFaults.BodyTooLarge : GatewayFaults.BadRequest;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static async ValueTask<bool> Fill(PooledBuffer buffer, Stream body, CancellationToken aborted)
    {
        while (true)
        {
            var count = await body.ReadAsync(buffer.GetMemory(), aborted);
            if (count == 0)
            {
                return true;
            }

            buffer.Advance(count);
            if (buffer.Length > MaxBytes)
            {
                buffer.Dispose();
                return false;
            }
        }
    }
}
