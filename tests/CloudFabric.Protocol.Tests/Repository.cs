namespace CloudFabric.Protocol.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution, above the tests' own output.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CloudFabric.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
