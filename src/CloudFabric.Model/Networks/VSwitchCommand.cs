using System.Collections.Immutable;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>What can be asked of a vSwitch. Parameters stand as the client sent them; null where it sent none.</summary>
[GenerateSerializer, Immutable, Alias("cf.VSwitchCommand")]
public abstract record VSwitchCommand
{
    /// <summary>Makes the vSwitch.</summary>
    /// <param name="Vpc">The VPC as it was read, with its number in case a secondary block is wanted.</param>
    /// <param name="ZoneId">The data center.</param>
    /// <param name="CidrBlock">Its addresses.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.VSwitchCommand.Create")]
    public sealed record Create(
        [property: Id(0)] VpcRead Vpc,
        [property: Id(1)] string ZoneId,
        [property: Id(2)] string CidrBlock,
        [property: Id(3)] NetworkQuotas Quotas) : VSwitchCommand
    {
        [Id(4)]
        public string? Name { get; init; }

        [Id(5)]
        public string? Description { get; init; }

        [Id(6)]
        public ImmutableArray<ResourceTag> Tags { get; init; } = [];
    }

    /// <summary>Deletes the vSwitch, which must be empty.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VSwitchCommand.Delete")]
    public sealed record Delete : VSwitchCommand;

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VSwitchCommand.Modify")]
    public sealed record Modify([property: Id(0)] string? Name, [property: Id(1)] string? Description) : VSwitchCommand;

    /// <summary>Changes tags or resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.VSwitchCommand.Label")]
    public sealed record Label([property: Id(0)] LabelChange Change) : VSwitchCommand;
}

/// <summary>A VPC as somebody read it who wants to put something into it.</summary>
/// <param name="State">What it said.</param>
/// <param name="Number">Which writing of its row that was.</param>
[GenerateSerializer, Immutable, Alias("cf.VpcRead")]
public sealed record VpcRead([property: Id(0)] VpcState State, [property: Id(1)] long Number);

/// <summary>What a vSwitch answers to every command that it accepted.</summary>
[GenerateSerializer, Immutable, Alias("cf.VSwitchResult")]
public sealed record VSwitchResult([property: Id(0)] string VSwitchId);
