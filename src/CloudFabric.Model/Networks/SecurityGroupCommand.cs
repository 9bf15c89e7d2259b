using System.Collections.Immutable;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>What can be asked of a security group. Parameters stand as the client sent them; null where it sent none.</summary>
[GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand")]
public abstract record SecurityGroupCommand
{
    /// <summary>Makes the group, without rules.</summary>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Create")]
    public sealed record Create([property: Id(0)] string VpcId, [property: Id(1)] NetworkQuotas Quotas) : SecurityGroupCommand
    {
        [Id(2)]
        public string? Type { get; init; }

        [Id(3)]
        public string? Name { get; init; }

        [Id(4)]
        public string? Description { get; init; }

        [Id(5)]
        public string? ResourceGroupId { get; init; }

        [Id(6)]
        public ImmutableArray<ResourceTag> Tags { get; init; } = [];
    }

    /// <summary>Deletes the group, which nothing may be in or refer to.</summary>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Delete")]
    public sealed record Delete : SecurityGroupCommand;

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Modify")]
    public sealed record Modify([property: Id(0)] string? Name, [property: Id(1)] string? Description) : SecurityGroupCommand;

    /// <summary>Adds rules; those that are there already stay as they are.</summary>
    /// <param name="Direction">Of all of them.</param>
    /// <param name="Rules">At least one. Peer groups have been found in the same VPC.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Authorize")]
    public sealed record Authorize(
        [property: Id(0)] string Direction,
        [property: Id(1)] ImmutableArray<RuleRequest> Rules,
        [property: Id(2)] NetworkQuotas Quotas) : SecurityGroupCommand;

    /// <summary>Removes rules; those that are not there are no error.</summary>
    /// <param name="Direction">Of all of them.</param>
    /// <param name="Rules">By what they match.</param>
    /// <param name="RuleIds">By id.</param>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Revoke")]
    public sealed record Revoke(
        [property: Id(0)] string Direction,
        [property: Id(1)] ImmutableArray<RuleRequest> Rules,
        [property: Id(2)] ImmutableArray<string> RuleIds) : SecurityGroupCommand;

    /// <summary>Changes one rule: the one with the id, or else the description of the one that matches the same.</summary>
    /// <param name="Direction">Of the rule.</param>
    /// <param name="RuleId">Null where the rule is named by what it matches.</param>
    /// <param name="Rule">What it shall be; with an id, what is null stays. A peer group has been found in the same VPC.</param>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.ChangeRule")]
    public sealed record ChangeRule(
        [property: Id(0)] string Direction,
        [property: Id(1)] string? RuleId,
        [property: Id(2)] RuleRequest Rule) : SecurityGroupCommand;

    /// <summary>Says whether members reach each other without a rule.</summary>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.SetPolicy")]
    public sealed record SetPolicy([property: Id(0)] string? Policy) : SecurityGroupCommand;

    /// <summary>Changes tags or resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.SecurityGroupCommand.Label")]
    public sealed record Label([property: Id(0)] LabelChange Change) : SecurityGroupCommand;
}

/// <summary>What a security group answers to every command that it accepted.</summary>
[GenerateSerializer, Immutable, Alias("cf.SecurityGroupResult")]
public sealed record SecurityGroupResult([property: Id(0)] string SecurityGroupId);
