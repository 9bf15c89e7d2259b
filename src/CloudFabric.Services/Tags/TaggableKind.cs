using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tags;

/// <summary>How the tag actions reach the resources of one official type.</summary>
/// <param name="Product">Whose actions know the type.</param>
/// <param name="ResourceType">The official type, as answers spell it.</param>
/// <param name="Kind">The kind of the resources' keys.</param>
/// <param name="IsId">Tells an id of the kind from another text.</param>
/// <param name="ToCommand">The kind's own command for a change of labels.</param>
/// <param name="NotFound">What the kind says of a resource that is not there.</param>
internal abstract record TaggableKind(
    string Product, string ResourceType, string Kind, Func<string, bool> IsId, Func<LabelChange, object> ToCommand, Fault NotFound)
{
    /// <summary>A page of resources with their tags.</summary>
    public abstract Task<TaggedPage> List(ResourceReader reader, RowQuery query);
}

/// <summary>The same, with the type of the state.</summary>
internal sealed record TaggableKind<TState>(
    string Product, string ResourceType, string Kind, Func<string, bool> IsId, Func<LabelChange, object> ToCommand, Fault NotFound,
    Func<TState, ImmutableArray<ResourceTag>> Tags)
    : TaggableKind(Product, ResourceType, Kind, IsId, ToCommand, NotFound)
{
    public override async Task<TaggedPage> List(ResourceReader reader, RowQuery query)
    {
        var page = await reader.List<TState>(query);
        return new TaggedPage([.. page.Items.Select(item => (item.Key.Id, Tags(item.State)))], page.NextToken);
    }
}

/// <summary>One page of resources with their tags.</summary>
internal sealed record TaggedPage(IReadOnlyList<(string Id, ImmutableArray<ResourceTag> Tags)> Items, string NextToken);
