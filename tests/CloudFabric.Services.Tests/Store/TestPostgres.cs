using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CloudFabric.Services.Tests.Store;

[assembly: AssemblyFixture(typeof(TestPostgres.End))]

namespace CloudFabric.Services.Tests.Store;

/// <summary>A private PostgreSQL for this run of tests, made by the repository's own scripts; null where there is none to be had.</summary>
public sealed class TestPostgres : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cloudfabric-pg-").FullName;

    private TestPostgres()
    {
    }

    /// <summary>Shared by all tests of the assembly; each takes a database of its own.</summary>
    public static Lazy<TestPostgres?> Shared { get; } = new(Start);

    private int Port { get; init; }

    /// <summary>A connection string to a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        Run($"\"$(pg_bin)/createdb\" -h 127.0.0.1 -p {Port} -U cloudfabric {name}");
        return $"Host=127.0.0.1;Port={Port};Username=cloudfabric;Database={name}";
    }

    public void Dispose()
    {
        Run("pg_stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static TestPostgres? Start()
    {
        var server = new TestPostgres { Port = FreePort() };
        if (!server.Run("chmod 755 \"$pg_dir\" && pg_ensure_installed && pg_create && pg_start"))
        {
            return null;
        }

        return server;
    }

    private bool Run(string command)
    {
        var script = $"set -e; . '{Repository.Root}/scripts/lib/common.sh'; . '{Repository.Root}/scripts/lib/postgres.sh'; pg_dir='{_folder}'; pg_port={Port}; {command}";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Stops the server behind the last test: a process that takes its time to end is taken for one that hangs.</summary>
    public sealed class End : IDisposable
    {
        public void Dispose()
        {
            if (Shared.IsValueCreated)
            {
                Shared.Value?.Dispose();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
