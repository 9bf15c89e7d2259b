using CloudFabric.Protocol.Tests.Fabric;

namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>One fabric for the tests of a class, which run one after the other.</summary>
public sealed class TokenFabric : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;

    internal SiloServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await SiloServer.Start(_folder);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
