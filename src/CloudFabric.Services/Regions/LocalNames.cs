using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>The names of places in the language that a request accepts: Chinese where it says so, English otherwise.</summary>
internal static class LocalNames
{
    public static string LocalNameIn(this RegionState region, string? language) =>
        IsChinese(language) ? region.ChineseName : region.LocalName;

    public static string LocalNameIn(this DataCenterState zone, string? language) =>
        IsChinese(language) ? zone.ChineseName : zone.LocalName;

    private static bool IsChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) is true;
}
