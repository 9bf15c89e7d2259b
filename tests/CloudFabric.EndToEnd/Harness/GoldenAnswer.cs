using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// Whole answers as files in <c>Golden/ACTION/CASE.txt</c>: status, type and body, laid out, with request ids and times blanked. Set
/// <c>CLOUDFABRIC_GOLDEN=write</c> to write what is answered now, and read the difference before you commit it.
/// </summary>
internal static partial class GoldenAnswer
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CloudFabric.EndToEnd", "Golden");

    // Chinese names and quotes as a person reads them.
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Known => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null)).Order(StringComparer.Ordinal);

    public static void Check(string name, (HttpStatusCode Status, string Type, string Text) answer)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var said = $"{(int)answer.Status} {answer.Type}\n\n{Blank(LayOut(answer.Text))}\n";
        if (Environment.GetEnvironmentVariable("CLOUDFABRIC_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, said);
        }

        Assert.True(File.Exists(file), $"There is no golden answer {name}; this is what was said:\n{said}");
        Assert.Equal(File.ReadAllText(file), said);
    }

    private static string LayOut(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Layout);

    private static string Blank(string text) => Time().Replace(RequestId().Replace(text, "<request id>"), "<time>");

    [GeneratedRegex("[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")]
    private static partial Regex RequestId();

    // 2999 is no time but the official word for never.
    [GeneratedRegex(@"(?!2999)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z")]
    private static partial Regex Time();
}
