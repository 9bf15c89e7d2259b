namespace CloudFabric.EndToEnd.Harness;

/// <summary>Where things are, seen from the test's binaries in <c>bin/CONFIGURATION/FRAMEWORK</c>.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Binaries = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    public static string NodeFolder => Path.Combine(Root, "tests", "CloudFabric.EndToEnd", "node");

    /// <summary>The host, in the same configuration as the tests.</summary>
    public static string SiloDll => Path.Combine(Root, "silo", "bin", Binaries.Parent!.Name, Binaries.Name, "cloudfabric-silo.dll");

    /// <summary>The command line, in the same configuration as the tests.</summary>
    public static string CliDll => Path.Combine(Root, "src", "CloudFabric.Cli", "bin", Binaries.Parent!.Name, Binaries.Name, "cloudfabric.dll");

    private static string FindRoot()
    {
        for (var folder = Binaries; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CloudFabric.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {Binaries} holds CloudFabric.sln.");
    }
}
