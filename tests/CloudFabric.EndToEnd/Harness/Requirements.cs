using CloudFabric.EndToEnd.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(SharedFabric))]

namespace CloudFabric.EndToEnd.Harness;

/// <summary>What a test needs from the machine; without it the test is skipped and says why.</summary>
internal static class Requirements
{
    public static void OfficialClients()
    {
        Assert.SkipWhen(OnPath("node") is null, "node is not on PATH");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Repository.NodeFolder, "node_modules", "@alicloud")), "the official clients are not installed: run scripts/test");
    }

    public static void Postgres() =>
        Assert.SkipUnless(OnPath("initdb") is not null || IsPackaged("initdb"), "PostgreSQL is not installed: run scripts/test");

    /// <summary>Debian keeps the server's programs off PATH; a client alone has the folder without them.</summary>
    private static bool IsPackaged(string program) =>
        Directory.Exists("/usr/lib/postgresql") && Directory.EnumerateFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Any();

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
