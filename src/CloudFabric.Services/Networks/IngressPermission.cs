using CloudFabric.Model.Networks;

namespace CloudFabric.Services.Networks;

/// <summary>One <c>Permissions.N</c> of incoming traffic.</summary>
public sealed record IngressPermission : PermissionFields
{
    public string? SourceGroupId { get; init; }

    public string? SourcePrefixListId { get; init; }

    public string? PortRangeListId { get; init; }

    internal override string? PeerGroupId => SourceGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(SourcePrefixListId + PortRangeListId);
}

/// <summary>What the actions on rules of incoming traffic have in common.</summary>
public abstract record IngressRulesRequest : SecurityGroupRulesRequest
{
    public string? SourceGroupId { get; init; }

    public string? SourcePrefixListId { get; init; }

    public IReadOnlyList<IngressPermission>? Permissions { get; init; }

    internal override string Direction => RuleMatch.Ingress;

    internal override string? PeerGroupId => SourceGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(SourcePrefixListId);

    internal override IReadOnlyList<PermissionFields> All => Permissions is { Count: > 0 } several ? several : [this];
}
