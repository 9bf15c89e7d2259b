using System.Text.Json;

namespace CloudFabric.Services.Regions;

/// <summary>The profiles of <c>hardware.json</c>: what a world file may name without defining it.</summary>
internal static class BuiltInHardware
{
    /// <summary>The profile of a zone that names none.</summary>
    public const string Default = "standard";

    private static readonly Lazy<Dictionary<string, HardwareDocument>> Read = new(() =>
    {
        using var stream = typeof(BuiltInHardware).Assembly.GetManifestResourceStream("hardware.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, HardwareDocument>>(stream, WorldFile.Options)!;
    });

    public static IReadOnlyDictionary<string, HardwareDocument> Profiles => Read.Value;
}
