using System.Text.Json;

namespace CloudFabric.Cli.World;

/// <summary>Reads a document with changes of the world; comments and commas at the ends of lists are allowed, as in the world file.</summary>
internal static class ChangeFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonElement Read(string path)
    {
        try
        {
            return JsonDocument.Parse(path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path), Lenient).RootElement;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw CliFailure.Usage($"The document {path} cannot be read: {unread.Message}");
        }
        catch (JsonException malformed)
        {
            throw CliFailure.Usage($"The document {path} is no JSON: {malformed.Message}");
        }
    }
}
