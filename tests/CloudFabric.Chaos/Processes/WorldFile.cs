using System.Text.Json;

namespace CloudFabric.Chaos.Processes;

/// <summary>A world file for the silos of a scenario, in a folder of its own; gone when disposed.</summary>
internal sealed class WorldFile : IDisposable
{
    private readonly string _folder = Repository.NewDataFolder("world");

    private WorldFile()
    {
    }

    public string Path => System.IO.Path.Combine(_folder, "world.json");

    public static WorldFile Write(object world)
    {
        var file = new WorldFile();
        File.WriteAllText(file.Path, JsonSerializer.Serialize(world));
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
