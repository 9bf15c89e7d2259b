using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Who may use a data folder, and what stays of it.</summary>
public sealed class DataFolderTests
{
    [Fact]
    public async Task Second_process_on_the_same_folder_is_refused()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path);

        var (code, said) = await FabricProcess.RunAsync(data.Path);

        Assert.Equal(1, code);
        Assert.Contains($"--data {data.Path} cannot be used", said);
        Assert.Contains("Is another silo running on it?", said);
        await new PlainCalls(fabric.Port).CreateDiskAsync();
    }

    [Fact]
    public async Task Run_of_the_project_keeps_the_world_in_the_folder_of_its_caller()
    {
        using var data = new DataFolder();
        var port = FreePorts.Take(1)[0];
        await using var fabric = await FabricProcess.StartAsync(new FabricStart(data.Path).ByProject().With("port", $"{port}"), port);

        var folder = Path.Combine(data.Path, ".cloudfabric");
        Assert.Contains($"store sqlite, {folder}", fabric.Output);
        Assert.True(File.Exists(Path.Combine(folder, "ca.pem")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Folder_that_cannot_be_made_is_refused()
    {
        using var data = new DataFolder();
        var file = Path.Combine(data.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (code, said) = await FabricProcess.RunAsync(new FabricStart(data.Path).With("data", file));

        Assert.Equal(1, code);
        Assert.Contains($"--data {file} cannot be used", said);
    }

    [Fact]
    public async Task Memory_leaves_nothing_behind()
    {
        using var data = new DataFolder();
        var temporary = Directory.CreateDirectory(Path.Combine(data.Path, "temporary")).FullName;
        var unused = Path.Combine(data.Path, "unused");
        var port = FreePorts.Take(1)[0];
        var start = new FabricStart(data.Path).With("store", "memory").With("data", unused).With("port", $"{port}").WithVariable("TMPDIR", temporary);
        await using var fabric = await FabricProcess.StartAsync(start, port);
        await new PlainCalls(port).CreateDiskAsync();

        Assert.Single(Directory.EnumerateDirectories(temporary, "cloudfabric-*"));
        Assert.Equal(0, await fabric.StopAsync());

        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
        Assert.False(Path.Exists(unused));
    }
}
