using System.Text;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Secrets;

/// <summary>Secrets that every process of a world shares (its certificate authority, token keys): rows, of which one insert wins.</summary>
public sealed class SecretStore(StoreReader reader)
{
    public const string Kind = "secret";

    /// <summary>The secret, or null while no silo has made it.</summary>
    public async Task<string?> Find(string name) =>
        await reader.ReadAsync(KeyOf(name)) is { } row ? Encoding.UTF8.GetString(row.State.Span) : null;

    /// <summary>Makes the secret unless it is there, or another process is faster.</summary>
    public async Task Plant(string name, StoreWriter writer, Func<string> create)
    {
        if (await Find(name) is not null)
        {
            return;
        }

        var shape = new RowShape("-", "-", Kind, StatusTrack.Steady("Stored"));
        var row = new RowChange(KeyOf(name), RowVersion.None, new RowVersion(1, 0), shape, Encoding.UTF8.GetBytes(create()), DateTimeOffset.UnixEpoch);
        await writer.CommitAsync(new ChangeSet([row], [], [], []));
    }

    private static ResourceKey KeyOf(string name) => new(ResourceKey.Global, Kind, name);
}
