using CloudFabric.Model.Networks;

namespace CloudFabric.Services.Networks;

/// <summary>One <c>Permissions.N</c> of outgoing traffic.</summary>
public sealed record EgressPermission : PermissionFields
{
    public string? DestGroupId { get; init; }

    public string? DestPrefixListId { get; init; }

    public string? PortRangeListId { get; init; }

    internal override string? PeerGroupId => DestGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(DestPrefixListId + PortRangeListId);
}

/// <summary>What the actions on rules of outgoing traffic have in common.</summary>
public abstract record EgressRulesRequest : SecurityGroupRulesRequest
{
    public string? DestGroupId { get; init; }

    public string? DestPrefixListId { get; init; }

    public IReadOnlyList<EgressPermission>? Permissions { get; init; }

    internal override string Direction => RuleMatch.Egress;

    internal override string? PeerGroupId => DestGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(DestPrefixListId);

    internal override IReadOnlyList<PermissionFields> All => Permissions is { Count: > 0 } several ? several : [this];
}
