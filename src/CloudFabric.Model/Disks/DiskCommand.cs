using System.Collections.Immutable;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>What can be asked of a disk.</summary>
[GenerateSerializer, Immutable, Alias("cf.DiskCommand")]
public abstract record DiskCommand
{
    /// <summary>Makes the disk. Parameters stand as the client sent them; the machine knows the defaults.</summary>
    /// <param name="Placement">Where, as the world allowed it.</param>
    /// <param name="Category">A known category.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Create")]
    public sealed record Create(
        [property: Id(0)] DiskPlacement Placement,
        [property: Id(1)] string Category,
        [property: Id(2)] DiskQuotas Quotas) : DiskCommand
    {
        [Id(3)]
        public int? SizeGib { get; init; }

        [Id(4)]
        public string? PerformanceLevel { get; init; }

        [Id(5)]
        public string? Name { get; init; }

        [Id(6)]
        public string? Description { get; init; }

        [Id(7)]
        public bool Encrypted { get; init; }

        [Id(8)]
        public string? KmsKeyId { get; init; }

        /// <summary>Enabled, Disabled or nothing.</summary>
        [Id(9)]
        public string? MultiAttach { get; init; }

        [Id(10)]
        public bool? BurstingEnabled { get; init; }

        [Id(11)]
        public long? ProvisionedIops { get; init; }

        [Id(12)]
        public string? ResourceGroupId { get; init; }

        [Id(13)]
        public ImmutableArray<ResourceTag> Tags { get; init; } = [];
    }

    /// <summary>Deletes the disk at once and for ever.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Delete")]
    public sealed record Delete : DiskCommand;

    /// <summary>Grows the disk.</summary>
    /// <param name="NewSizeGib">The capacity that it shall have.</param>
    /// <param name="Type">offline, online, or nothing for offline.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Resize")]
    public sealed record Resize(
        [property: Id(0)] int NewSizeGib,
        [property: Id(1)] string? Type,
        [property: Id(2)] DiskQuotas Quotas) : DiskCommand;

    /// <summary>Adds tags, or replaces the values of those that are there.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Tag")]
    public sealed record Tag([property: Id(0)] ImmutableArray<ResourceTag> Tags) : DiskCommand;

    /// <summary>Removes tags by key.</summary>
    /// <param name="Keys">The keys; null for every tag.</param>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Untag")]
    public sealed record Untag([property: Id(0)] ImmutableArray<string>? Keys) : DiskCommand;
}
