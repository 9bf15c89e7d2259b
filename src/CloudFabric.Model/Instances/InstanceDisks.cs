using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Instances;

/// <summary>Which disks go with which types of instances.</summary>
public static class InstanceDisks
{
    private static readonly ImmutableArray<string> Every = [.. DiskCategories.All.Select(category => category.Name)];

    private static readonly ImmutableArray<string> Essds = [.. Every.Where(name => name is not (DiskCategories.Default or "cloud_efficiency" or "cloud_ssd"))];

    /// <summary>The categories that instances of the type take.</summary>
    public static ImmutableArray<string> CategoriesOf(InstanceType type) => type.Family.TakesEssdsOnly ? Essds : Every;

    /// <summary>The category of a system disk that names none: the older one where the type takes it.</summary>
    public static string DefaultCategory(InstanceType type) => type.Family.TakesEssdsOnly ? DiskCategories.Essd : "cloud_efficiency";
}
