namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>Where the repository is: the first folder upwards from the test's binaries that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CloudFabric.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds CloudFabric.sln.");
    }
}
