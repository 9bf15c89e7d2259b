using System.IO.Enumeration;

namespace CloudFabric.Services.Regions;

/// <summary>Which regions a process knows, by patterns such as <c>cn-*</c>.</summary>
public sealed class RegionFilter(params string[] patterns)
{
    public bool Has(string regionId) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, regionId));
}
