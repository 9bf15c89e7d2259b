using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>Reads the world file: the built-in one with every public region, or one of the user's own.</summary>
public static class WorldFile
{
    private const string BuiltIn = "world.json";

    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The world of a file, or the built-in one for null.</summary>
    /// <exception cref="InvalidDataException">The file is no world; the message names every mistake.</exception>
    public static WorldDefinition Load(string? path)
    {
        var name = path ?? BuiltIn;
        var document = Parse(path, name);
        var mistakes = WorldFileCheck.Mistakes(document);
        return mistakes.Count == 0
            ? Define(document)
            : throw new InvalidDataException($"The world file {name} has {mistakes.Count} mistakes: {string.Join("; ", mistakes)}.");
    }

    private static WorldDocument Parse(string? path, string name)
    {
        try
        {
            using var stream = path is null
                ? typeof(WorldFile).Assembly.GetManifestResourceStream(BuiltIn)!
                : File.OpenRead(path);
            return JsonSerializer.Deserialize<WorldDocument>(stream, Options)
                ?? throw new InvalidDataException($"The world file {name} is empty.");
        }
        catch (Exception mistake) when (mistake is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The world file {name} cannot be read: {mistake.Message}", mistake);
        }
    }

    private static WorldDefinition Define(WorldDocument document) => new(
        [.. document.Regions.Select(Define)],
        [.. document.Regions.SelectMany(region => region.Zones, (region, zone) =>
            Define(region, zone.Key, document.Offers[zone.Value.Offer], document.FindHardware(document.HardwareOf(zone.Value))!))]);

    private static RegionState Define(RegionDocument region) => new(
        region.Id,
        region.Name,
        region.ChineseName,
        region.City,
        region.Area,
        region.Latitude,
        region.Longitude,
        region.Code,
        region.Opened,
        region.Status);

    private static DataCenterState Define(RegionDocument region, string zoneId, string[] categories, HardwareDocument hardware)
    {
        var letter = char.ToUpperInvariant(zoneId[^1]);
        return new DataCenterState(
            zoneId,
            region.Id,
            $"{region.City} Zone {letter}",
            $"{region.ChineseCity} 可用区{letter}",
            categories.ToImmutableArray(),
            region.Status == RegionStatus.Closed ? DataCenterStatus.Closed : DataCenterStatus.Open)
        {
            Built = hardware.Define(),
        };
    }
}
