namespace CloudFabric.Model.Tasks;

/// <summary>What DescribeTasks filters by besides the columns.</summary>
public static class TaskFacets
{
    public const string Resource = "resource";

    /// <summary>No task belongs to a group yet, so asking for one finds nothing.</summary>
    public const string Group = "group";
}
