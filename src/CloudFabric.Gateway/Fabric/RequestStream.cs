using System.Text.Json;
using CloudFabric.Gateway.Capture;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CloudFabric.Gateway.Fabric;

/// <summary>
/// Requests as they are answered, one JSON object a line, until the client goes or the process stops. A line <c>{"lost":N}</c> says that
/// the client read too slowly for N others.
/// </summary>
internal sealed class RequestStream(RequestLog log, RequestFilter filter, GatewayOptions options) : IResult
{
    private static readonly Fault TooMany = new(
        "Throttling.Followers", 429, $"{RequestLog.FollowersMax} clients follow already.");

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var follower = log.Follow(filter);
        if (follower is null)
        {
            await TooMany.ToResult().ExecuteAsync(httpContext);
            return;
        }

        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        httpContext.Response.ContentType = "application/x-ndjson";
        try
        {
            // Who has the headers misses nothing from here on.
            await httpContext.Response.StartAsync(ended.Token);
            await httpContext.Response.Body.FlushAsync(ended.Token);
            while (await follower.Wait(ended.Token))
            {
                await WriteWaiting(httpContext.Response.Body, follower, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the process stops.
        }
    }

    private async Task WriteWaiting(Stream body, RequestFollower follower, CancellationToken ended)
    {
        while (follower.TryRead(out var trace))
        {
            await WriteLine(body, RequestView.Of(trace!, options), ended);
        }

        if (follower.TakeLost() is > 0 and var lost)
        {
            await WriteLine(body, new { lost }, ended);
        }

        await body.FlushAsync(ended);
    }

    private static async Task WriteLine<T>(Stream body, T line, CancellationToken ended)
    {
        await JsonSerializer.SerializeAsync(body, line, RequestJson.Options, ended);
        await body.WriteAsync(LineEnd, ended);
    }
}
