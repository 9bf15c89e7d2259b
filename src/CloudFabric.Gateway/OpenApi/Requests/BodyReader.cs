using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>
/// Buffers bodies: signatures, forms and JSON all need their exact bytes. One for the process. A body is bounded by its length, by the
/// bytes that all bodies take together, and by the time that it may take to come.
/// </summary>
internal sealed class BodyReader(BodyBudget budget, TimeSpan timeMax)
{
    public const int BytesMax = 32 * 1024 * 1024;

    /// <summary>A form becomes texts before its sender is known, each byte many; official clients send some tens of kilobytes.</summary>
    public const int FormBytesMax = 1024 * 1024;

    private const int FirstBytes = 4096;

    /// <summary>The body in a buffer that the caller disposes.</summary>
    public async ValueTask<Outcome<RequestBody>> Read(HttpRequest request, CancellationToken aborted)
    {
        var bytesMax = IsForm(request) ? FormBytesMax : BytesMax;
        if (request.ContentLength > bytesMax)
        {
            return TooLarge(bytesMax);
        }

        var mayHaveBody = request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        if (request.ContentLength == 0 || !mayHaveBody)
        {
            return RequestBody.Empty;
        }

        var body = new RequestBody(budget, (int)Math.Clamp(request.ContentLength ?? FirstBytes, 16, FirstBytes * 16));
        try
        {
            if (await Fill(body, request.Body, bytesMax, aborted) is not { } fault)
            {
                return body;
            }

            body.Dispose();
            return fault;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public static bool IsForm(HttpRequest request)
    {
        var type = request.ContentType.AsSpan();
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
    }

    private async ValueTask<Fault?> Fill(RequestBody body, Stream source, int bytesMax, CancellationToken aborted)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        late.CancelAfter(timeMax);
        try
        {
            while (body.TryGetRoom(out var room))
            {
                var count = await source.ReadAsync(room, late.Token);
                body.Advance(count);
                if (count == 0 || body.Length > bytesMax)
                {
                    return count == 0 ? null : TooLarge(bytesMax);
                }
            }

            return KernelFaults.ServiceUnavailable;
        }
        catch (IOException unread) when (unread is not ConnectionResetException)
        {
            // Somebody is left to answer. What is malformed mostly has a kind of its own, but not a chunk's size that no number can hold.
            return (unread as BadHttpRequestException)?.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => TooLarge(bytesMax),
                StatusCodes.Status408RequestTimeout => GatewayFaults.BodyTooSlow,
                _ => GatewayFaults.BadRequest,
            };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            return GatewayFaults.BodyTooSlow;
        }
    }

    private static Fault TooLarge(int bytesMax) => bytesMax == FormBytesMax ? GatewayFaults.FormTooLarge : GatewayFaults.BodyTooLarge;
}
