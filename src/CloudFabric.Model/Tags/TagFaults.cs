using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tags;

/// <summary>The refusals that every taggable kind shares.</summary>
public static class TagFaults
{
    public static readonly Fault DuplicateKey = new("Duplicate.TagKey", 400, "A tag key occurs twice in the request.");

    public static readonly Fault MalformedKey = new(
        "InvalidTagKey.Malformed", 400, "A tag key has 1 to 128 characters, no http:// or https:// in it, and neither aliyun nor acs: in front.");

    public static readonly Fault MalformedValue = new(
        "InvalidTagValue.Malformed", 400, "A tag value has at most 128 characters and no http:// or https:// in it.");

    public static readonly Fault QuotaExceeded = new("QuotaExceed.Tags", 403, $"A resource carries at most {TagRules.MaxTags} tags.");

    public static readonly Fault FilterCount = new(
        "InvalidTagCount", 400, $"At most {TagRules.MaxTags} tags can be asked for, each with a key.");

    public static readonly Fault ResourceGroupNotFound = new(
        "InvalidResourceGroup.NotFound", 404, "The resource group does not exist: an id is rg- and lower-case letters and digits.");
}
