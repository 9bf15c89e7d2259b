namespace CloudFabric.Chaos.Processes;

/// <summary>Where things lie in the working tree that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The host as <c>dotnet build -c Release silo</c> leaves it.</summary>
    public static string Silo => Path.Combine(Root, "silo", "bin", "Release", "net10.0", "cloudfabric-silo.dll");

    public static string Script(string name) => Path.Combine(Root, "scripts", name);

    /// <summary>A new folder for the data of one run, which PostgreSQL's own account may enter.</summary>
    public static string NewDataFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"cloudfabric-{name}-{Guid.NewGuid():N}")).FullName;

    private static string Find(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "CloudFabric.sln")))
            {
                return at;
            }
        }

        throw new InvalidOperationException($"No CloudFabric.sln above {folder}: run this program from its working tree.");
    }
}
