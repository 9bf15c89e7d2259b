using CloudFabric.Model.Tags;

namespace CloudFabric.Services.Hosting;

/// <summary>One <c>Tag.N</c> of a request.</summary>
public sealed record TagParameter
{
    public string? Key { get; init; }

    /// <summary>Null where the client did not send it; empty where it sent nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The tag to put on a resource: a missing value is an empty one.</summary>
    public ResourceTag ToTag() => new(Key ?? "", Value ?? "");
}
