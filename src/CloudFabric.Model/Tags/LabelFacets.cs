using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tags;

/// <summary>What lists filter by of labels.</summary>
public static class LabelFacets
{
    public const string TagPrefix = "tag:";

    /// <summary>The resource group; absent in the default one.</summary>
    public const string Group = "resource-group";

    public static IEnumerable<Facet> Of(ResourceLabels labels)
    {
        if (labels.ResourceGroupId.Length > 0)
        {
            yield return new Facet(Group, labels.ResourceGroupId);
        }

        foreach (var tag in labels.Tags)
        {
            yield return new Facet(TagPrefix + tag.Key, tag.Value);
        }
    }
}
