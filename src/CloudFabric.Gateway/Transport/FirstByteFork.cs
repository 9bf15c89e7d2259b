using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace CloudFabric.Gateway.Transport;

/// <summary>Looks at the first byte of a connection, without taking it, and goes one of two ways. One for a listening socket, stateless.</summary>
internal sealed class FirstByteFork(ConnectionDelegate tls, ConnectionDelegate plain)
{
    /// <summary>The content type of a TLS handshake record. No HTTP verb begins so.</summary>
    private const byte Handshake = 0x16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task Choose(ConnectionContext connection)
    {
        if (await Peek(connection) is { } first)
        {
            await (first == Handshake ? tls(connection) : plain(connection));
        }
    }

    /// <summary>Null where the client said nothing until it left, the server stopped or patience ended.</summary>
    private static async Task<byte?> Peek(ConnectionContext connection)
    {
        var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, stopping);
        limit.CancelAfter(Patience);
        try
        {
            var result = await connection.Transport.Input.ReadAsync(limit.Token);
            byte? first = result.Buffer.IsEmpty ? null : result.Buffer.FirstSpan[0];
            connection.Transport.Input.AdvanceTo(result.Buffer.Start);
            return first;
        }
        catch (Exception silent) when (silent is OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
