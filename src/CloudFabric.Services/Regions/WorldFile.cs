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

    private static readonly Lazy<WorldDocument> Public = new(() => Parse(null, BuiltIn));

    /// <summary>What zones of the built-in world sell, by name.</summary>
    internal static IReadOnlyDictionary<string, string[]> BuiltInOffers => Public.Value.Offers;

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

    /// <summary>The states that a document without mistakes describes.</summary>
    internal static WorldDefinition Define(WorldDocument document) => new(
        [.. document.Regions.Select(Define)],
        [.. document.Regions.SelectMany(region => region.Zones, (region, zone) => Define(region, zone.Key, zone.Value, document))]);

    /// <summary>An open zone of a region.</summary>
    /// <param name="chineseCity">The city in the names of its zones.</param>
    internal static DataCenterState Define(RegionState region, string chineseCity, string zoneId, ZoneDocument zone, WorldDocument document) => new(
        zoneId,
        region.RegionId,
        $"{region.City} Zone {Letter(zoneId)}",
        $"{chineseCity} 可用区{Letter(zoneId)}",
        [.. document.Offers[zone.Offer]],
        DataCenterStatus.Open)
    {
        Built = document.FindHardware(document.HardwareOf(zone))!.Define(),
    };

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

    private static DataCenterState Define(RegionDocument region, string zoneId, ZoneDocument zone, WorldDocument document)
    {
        var open = Define(Define(region), region.ChineseCity, zoneId, zone, document);
        return region.Status == RegionStatus.Closed ? open with { Status = DataCenterStatus.Closed } : open;
    }

    private static char Letter(string zoneId) => char.ToUpperInvariant(zoneId[^1]);
}
