using System.Text.RegularExpressions;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// Whole answers as files in <c>Golden/ACTION/CASE.txt</c>, to the byte; only request ids, ids of tasks and times are masked. The folder's README says
/// how they are recorded.
/// </summary>
internal static partial class GoldenAnswer
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CloudFabric.EndToEnd", "Golden");

    public static IEnumerable<string> Known => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null)).Order(StringComparer.Ordinal);

    public static void Check(string name, string answer)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var said = Mask(answer);
        if (Environment.GetEnvironmentVariable("CLOUDFABRIC_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, said);
        }

        Assert.True(File.Exists(file), $"There is no golden answer {name}; this is what was said:\n{said}");
        Assert.Equal(File.ReadAllText(file), said);
    }

    private static string Mask(string text) => Time().Replace(TaskId().Replace(RequestId().Replace(text, "<request id>"), "<task id>"), "<time>");

    [GeneratedRegex("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")]
    private static partial Regex RequestId();

    /// <summary>A task's, which derives from the id of its request.</summary>
    [GeneratedRegex(@"\bt-[a-z0-9]{20}\b")]
    public static partial Regex TaskId();

    // 2999 is no time but the official word for never.
    [GeneratedRegex(@"(?!2999)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z|(?<=\nDate: ).*")]
    private static partial Regex Time();
}
