using System.Net;
using CloudFabric.Storage;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace CloudFabric.Silo.Composition;

/// <summary>
/// How this process takes part in the cluster: an embedded silo of its own, one of several on a shared PostgreSQL, or a client of those.
/// </summary>
internal static class OrleansComposition
{
    private const string Cluster = "cloudfabric";
    private const string Npgsql = "Npgsql";

    public static void AddOrleans(WebApplicationBuilder builder, SiloOptions options)
    {
        if (options.Has(Roles.Silo))
        {
            builder.UseOrleans(silo => ConfigureSilo(silo, options));
        }
        else
        {
            builder.UseOrleansClient(client => ConfigureClient(client, options));
        }
    }

    private static void ConfigureSilo(ISiloBuilder silo, SiloOptions options)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Cluster, Cluster));
        ClusterTuning.Apply(silo);
        if (options.IsEmbedded)
        {
            var port = options.SiloPort == 0 ? FreePort() : options.SiloPort;
            silo.UseLocalhostClustering(port, options.GatewayPort, serviceId: Cluster, clusterId: Cluster);
        }
        else
        {
            silo.ConfigureEndpoints(options.Bind, options.SiloPort, options.GatewayPort, listenOnAnyHostAddress: false);
            silo.UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (Npgsql, options.Store.Connection));
        }

        silo.AddAdoNetGrainStorage(Services.Settings.FabricSettings.Storage, ado => ConfigureSettings(ado, options));
        if (options.Has(Roles.Dashboard) || !options.IsEmbedded)
        {
            // A gateway can only show a dashboard when the silos collect its figures.
            silo.AddDashboard();
        }
    }

    private static void ConfigureSettings(OptionsBuilder<AdoNetGrainStorageOptions> storage, SiloOptions options) => storage.Configure<Orleans.Serialization.Serializer>((ado, serializer) =>
    {
        ado.Invariant = options.IsEmbedded ? "System.Data.SQLite" : Npgsql;
        ado.ConnectionString = options.IsEmbedded ? StorePreparation.SettingsConnection(options.Store) : options.Store.Connection;
        // The provider's own default writes type names, which a rename would break.
        ado.GrainStorageSerializer = new Orleans.Storage.OrleansGrainStorageSerializer(serializer);
    });

    private static void ConfigureClient(IClientBuilder client, SiloOptions options)
    {
        client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Cluster, Cluster));
        client.UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (Npgsql, options.Store.Connection));
        client.UseConnectionRetryFilter<RetryUntilASiloAnswers>();
        ClusterTuning.Apply(client);
        if (options.Has(Roles.Dashboard))
        {
            client.AddDashboard();
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
