using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CloudFabric.Gateway.Transport;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Secrets;
using CloudFabric.Storage;

namespace CloudFabric.Silo.Composition;

/// <summary>
/// The certificate that this process serves TLS with: made at start, for its own names, by the authority that every process of the world
/// shares. A gateway that starts before the first silo waits for that.
/// </summary>
internal sealed class ServerCertificate(SecretStore secrets, SiloOptions options) : IHostedService
{
    public const string Secret = "certificates";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public X509Certificate2? Current { get; private set; }

    /// <summary>The certificate of the world's authority, without its key.</summary>
    public X509Certificate2? Authority { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        CertificateAuthority? authority;
        while ((authority = await Find()) is null)
        {
            await Task.Delay(Pause, cancellationToken);
        }

        Authority = X509Certificate2.CreateFromPem(authority.CaPem);
        Current = authority.Issue(options.Bind.ToString(), Environment.MachineName);
        await File.WriteAllTextAsync(Path.Combine(options.Data, "ca.pem"), authority.CaPem, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<CertificateAuthority?> Find()
    {
        try
        {
            return await secrets.Find(Secret) is { } json ? JsonSerializer.Deserialize<CertificateAuthority>(json) : null;
        }
        catch (StoreException) when (!options.Has(Roles.Silo))
        {
            // No silo has made the tables yet.
            return null;
        }
    }
}

/// <summary>Makes the world's authority, once.</summary>
internal sealed class CertificateSeed(SecretStore secrets, StoreWriter writer) : IStoreSeed
{
    public Task Plant() => secrets.Plant(ServerCertificate.Secret, writer, () => JsonSerializer.Serialize(CertificateAuthority.Create()));
}
