using System.Collections.Immutable;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>What can be asked of a VPC. Parameters stand as the client sent them; null where it sent none.</summary>
[GenerateSerializer, Immutable, Alias("cf.VpcCommand")]
public abstract record VpcCommand
{
    /// <summary>Makes the VPC.</summary>
    /// <param name="CidrBlock">The primary block; null for the usual one.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.Create")]
    public sealed record Create(
        [property: Id(0)] string? CidrBlock,
        [property: Id(1)] NetworkQuotas Quotas) : VpcCommand
    {
        [Id(2)]
        public string? Name { get; init; }

        [Id(3)]
        public string? Description { get; init; }

        /// <summary>Blocks, with commas between.</summary>
        [Id(4)]
        public string? UserBlocks { get; init; }

        [Id(5)]
        public bool DnsHostnames { get; init; }

        [Id(6)]
        public string? ResourceGroupId { get; init; }

        [Id(7)]
        public ImmutableArray<ResourceTag> Tags { get; init; } = [];
    }

    /// <summary>Deletes the VPC, which must be empty.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.Delete")]
    public sealed record Delete : VpcCommand;

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.Modify")]
    public sealed record Modify(
        [property: Id(0)] string? Name,
        [property: Id(1)] string? Description,
        [property: Id(2)] bool? DnsHostnames) : VpcCommand;

    /// <summary>Adds a secondary block.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.AddBlock")]
    public sealed record AddBlock([property: Id(0)] string CidrBlock, [property: Id(1)] NetworkQuotas Quotas) : VpcCommand;

    /// <summary>Removes a secondary block, which must be empty.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.RemoveBlock")]
    public sealed record RemoveBlock([property: Id(0)] string CidrBlock) : VpcCommand;

    /// <summary>Changes tags or resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VpcCommand.Label")]
    public sealed record Label([property: Id(0)] LabelChange Change) : VpcCommand;
}

/// <summary>What a VPC answers to every command that it accepted.</summary>
/// <param name="VpcId">The VPC.</param>
/// <param name="ResourceGroupId">The group that it is in, as shown.</param>
[GenerateSerializer, Immutable, Alias("cf.VpcResult")]
public sealed record VpcResult([property: Id(0)] string VpcId, [property: Id(1)] string ResourceGroupId);
