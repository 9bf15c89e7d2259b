namespace CloudFabric.Services.Regions;

/// <summary>The world file as JSON has it. Every member must be there and nothing else may.</summary>
/// <param name="Offers">Named lists of disk categories.</param>
/// <param name="Regions">The regions.</param>
internal sealed record WorldDocument(Dictionary<string, string[]> Offers, RegionDocument[] Regions);

/// <summary>A region of the world file.</summary>
/// <param name="Zones">Zone ids, each with the name of what it offers.</param>
internal sealed record RegionDocument(
    string Id,
    string Name,
    string ChineseName,
    string City,
    string ChineseCity,
    string Area,
    double Latitude,
    double Longitude,
    string Code,
    int Opened,
    string Status,
    Dictionary<string, string> Zones);
