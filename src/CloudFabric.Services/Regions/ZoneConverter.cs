using System.Text.Json;
using System.Text.Json.Serialization;

namespace CloudFabric.Services.Regions;

/// <summary>Reads a zone: <c>"standard"</c> for its offer alone, or <c>{"offer": "standard", "hardware": "small"}</c>.</summary>
internal sealed class ZoneConverter : JsonConverter<ZoneDocument>
{
    public override ZoneDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ZoneDocument(reader.GetString()!);
        }

        var zone = JsonSerializer.Deserialize<Members>(ref reader, options)!;
        return new ZoneDocument(zone.Offer, zone.Hardware);
    }

    public override void Write(Utf8JsonWriter writer, ZoneDocument value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Members(value.Offer, value.Hardware), options);

    private sealed record Members(string Offer, string? Hardware = null);
}
