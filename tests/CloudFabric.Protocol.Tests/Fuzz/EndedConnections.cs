using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Tells when the server is done with a connection, the work of its requests included, whatever the client has seen of it.</summary>
internal sealed class EndedConnections
{
    private readonly Channel<bool> _ended = Channel.CreateUnbounded<bool>();

    public void Watch(ListenOptions listen) => listen.Use(next => async connection =>
    {
        try
        {
            await next(connection);
        }
        finally
        {
            _ended.Writer.TryWrite(true);
        }
    });

    /// <summary>Waits for one more.</summary>
    public async Task Wait(TimeSpan bound) =>
        await _ended.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(bound, TestContext.Current.CancellationToken);
}
