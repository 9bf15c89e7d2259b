using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Tags;

/// <summary>The refusals of the tag actions, with their official codes.</summary>
internal static class TagRequestFaults
{
    public static readonly Fault ResourceNotFound = new("InvalidResourceId.NotFound", 404, "A resource does not exist.");

    public static readonly Fault TypeNotFound = new("InvalidResourceType.NotFound", 404, "There is no such resource type.");

    public static readonly Fault ResourcesMissing = new("MissingParameter.ResourceIds", 404, "At least one ResourceId.N must be given.");

    public static readonly Fault ResourcesAndTagsMissing = new(
        "MissingParameter.ResourceIds", 404, "At least one ResourceId.N or Tag.N must be given.");

    public static readonly Fault TagsMissing = new("MissingParameter.Tags", 404, "At least one tag must be given.");

    public static readonly Fault TooManyResources = new(
        "NumberExceed.ResourceIds", 400, $"At most {TagTarget.MaxResources} resources can be named.");

    public static readonly Fault TooManyTags = new("NumberExceed.Tags", 400, "At most 20 tags can be named.");

    public static readonly Fault AllAndKeys = new("Param.Conflict", 403, "All and TagKey.N exclude each other.");
}
