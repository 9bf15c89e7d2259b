using System.Text.Json;

namespace CloudFabric.Cli.Terminal;

/// <summary>Reads fields of what a server answered.</summary>
internal static class JsonField
{
    /// <summary>A field as text; empty where it is absent.</summary>
    public static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>The items of a list that must be there.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement of, string name) => of.GetProperty(name).EnumerateArray();
}
