using System.Collections.Frozen;
using System.Security.Cryptography;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Secrets;
using CloudFabric.Storage;

namespace CloudFabric.Services.Sts;

/// <summary>Keeps the world's key of security tokens in memory. One for the process; it hears of the key by the feed.</summary>
internal sealed class SessionKey(SecretStore secrets) : ISessionSeal, IFeedSubscriber
{
    public const string Secret = "session-key";

    private SessionSeal? _current;

    public SessionSeal? Current => Volatile.Read(ref _current);

    public IReadOnlySet<string> Kinds { get; } = FrozenSet.Create(SecretStore.Kind);

    public async Task Refresh()
    {
        if (Current is null && await secrets.Find(Secret) is { } key)
        {
            Volatile.Write(ref _current, new SessionSeal(key));
        }
    }
}

/// <summary>Makes the world's key of security tokens, once.</summary>
internal sealed class SessionKeySeed(SecretStore secrets, StoreWriter writer) : IStoreSeed
{
    private const int KeyBytes = 32;

    public Task Plant() => secrets.Plant(SessionKey.Secret, writer, () => RandomNumberGenerator.GetHexString(KeyBytes * 2, lowercase: true));
}
