namespace CloudFabric.EndToEnd.Harness;

/// <summary>A folder for one test's data, gone with it.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cloudfabric-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
