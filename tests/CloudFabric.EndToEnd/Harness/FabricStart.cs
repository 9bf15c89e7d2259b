using System.Diagnostics;
using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>How a process of the product is to be started: its options, and by which way each of them is given.</summary>
internal sealed class FabricStart(string folder)
{
    private readonly Dictionary<string, string> _environment = [];
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<string> _arguments = [];
    private bool _isByProject;

    public FabricStart With(string option, string value, OptionSource source = OptionSource.Arguments)
    {
        switch (source)
        {
            case OptionSource.Environment:
                return WithVariable("CLOUDFABRIC_" + option.Replace('-', '_').ToUpperInvariant(), value);
            case OptionSource.Settings:
                _settings.Add(option, value);
                return this;
            default:
                return WithWords("--" + option, value);
        }
    }

    public FabricStart WithWords(params string[] words)
    {
        _arguments.AddRange(words);
        return this;
    }

    public FabricStart WithVariable(string name, string value)
    {
        _environment.Add(name, value);
        return this;
    }

    /// <summary>The start by the command that the README tells, which must not change folders under its caller.</summary>
    public FabricStart ByProject()
    {
        _isByProject = true;
        return this;
    }

    /// <summary>The start as the system wants it. A settings file lies beside the program, so a program that has one is a copy in the folder.</summary>
    public ProcessStartInfo Build()
    {
        var program = Repository.SiloDll;
        if (_settings.Count > 0)
        {
            program = CopyProgram();
            var json = JsonSerializer.Serialize(new { CloudFabric = _settings });
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(program)!, "appsettings.json"), json);
        }

        string[] command = _isByProject ? ["run", "--no-build", "-c", "Release", "--project", Path.Combine(Repository.Root, "silo"), "--"] : [program];
        var start = new ProcessStartInfo("dotnet", [.. command, .. _arguments]) { WorkingDirectory = folder };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private string CopyProgram()
    {
        var from = new DirectoryInfo(Path.GetDirectoryName(Repository.SiloDll)!);
        var to = Directory.CreateDirectory(Path.Combine(folder, "program")).FullName;
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target, overwrite: true);
        }

        return Path.Combine(to, Path.GetFileName(Repository.SiloDll));
    }
}
