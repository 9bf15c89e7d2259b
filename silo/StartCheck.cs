using System.Net;
using System.Net.Sockets;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;
using Npgsql;

namespace CloudFabric.Silo;

/// <summary>
/// What is wrong with the things that valid options point at: files, a connection, ports. Looked at before anything starts, because a
/// mistake found by a half-started silo shows as a page of its stack.
/// </summary>
internal static class StartCheck
{
    public static IEnumerable<string> Mistakes(SiloOptions options) => new[]
    {
        World(options),
        Accounts(options.Accounts),
        Connection(options.Store),
        PortIsFree("port", options.Bind, options.Port),
        PortIsFree("silo-port", options.Bind, options.Has(Roles.Silo) ? options.SiloPort : 0),
        PortIsFree("gateway-port", options.Bind, options.Has(Roles.Silo) ? options.GatewayPort : 0),
    }.OfType<string>();

    private static string? World(SiloOptions options)
    {
        // The built-in world is known to be sound, and reading it twice would cost every start.
        if (options.World is null && options.Regions is ["*"])
        {
            return null;
        }

        try
        {
            var filter = new RegionFilter(options.Regions);
            return WorldFile.Load(options.World).Regions.Any(region => filter.Has(region.RegionId))
                ? null
                : $"--regions {string.Join(',', options.Regions)} matches no region.";
        }
        catch (InvalidDataException mistake)
        {
            return $"--world: {mistake.Message}";
        }
    }

    private static string? Accounts(string? file)
    {
        try
        {
            _ = file is null ? null : AccountsFile.Parse(File.ReadAllText(file));
            return null;
        }
        catch (Exception mistake) when (mistake is FormatException or IOException or UnauthorizedAccessException)
        {
            return $"--accounts {file}: {mistake.Message}";
        }
    }

    private static string? Connection(StoreOptions store)
    {
        if (store.Kind != StoreKind.Postgres)
        {
            return null;
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(store.Connection);
            return null;
        }
        catch (ArgumentException mistake)
        {
            // The whole string may hold a password; the mistake names the word only.
            return $"--connection is not understood: {mistake.Message}";
        }
    }

    private static string? PortIsFree(string option, IPAddress address, int port)
    {
        if (port == 0)
        {
            return null;
        }

        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return null;
        }
        catch (SocketException refusal)
        {
            return $"--{option} {port} on {address} cannot be had: {refusal.Message}.";
        }
    }
}
