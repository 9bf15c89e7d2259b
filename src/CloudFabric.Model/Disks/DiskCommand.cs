using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
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
        [property: Id(2)] DiskQuotas Quotas) : DiskCommand
    {
        /// <summary>The first instance that has the disk.</summary>
        [Id(3)]
        public InstanceFacts? Instance { get; init; }
    }

    /// <summary>Changes category, performance level or bought performance. What is not given stays.</summary>
    /// <param name="TaskId">The id of the task, should it need one.</param>
    /// <param name="Quotas">What the account may have.</param>
    /// <param name="ConcurrentChanges">How many disks of the account in the region may change their category at once.</param>
    /// <param name="Cooling">How long after a change the next one has to wait.</param>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.ModifySpec")]
    public sealed record ModifySpec(
        [property: Id(0)] string TaskId,
        [property: Id(1)] DiskQuotas Quotas,
        [property: Id(2)] long ConcurrentChanges,
        [property: Id(3)] TimeSpan Cooling) : DiskCommand
    {
        [Id(4)]
        public string? Category { get; init; }

        [Id(5)]
        public string? PerformanceLevel { get; init; }

        [Id(6)]
        public long? ProvisionedIops { get; init; }

        /// <summary>The data centers of the region that sell the wanted category.</summary>
        [Id(7)]
        public ImmutableArray<string> ZonesOnSale { get; init; } = [];

        /// <summary>The instance that has the disk.</summary>
        [Id(8)]
        public InstanceFacts? Instance { get; init; }

        /// <summary>The pools of the region that hold the wanted category; not set by a sender of before disks changed their pools.</summary>
        [Id(9)]
        public ImmutableArray<PoolPlace> Pools { get; init; } = [];
    }

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.ModifyAttributes")]
    public sealed record ModifyAttributes : DiskCommand
    {
        [Id(0)]
        public string? Name { get; init; }

        [Id(1)]
        public string? Description { get; init; }

        [Id(2)]
        public bool? DeleteWithInstance { get; init; }

        [Id(3)]
        public bool? DeleteAutoSnapshot { get; init; }

        [Id(4)]
        public bool? EnableAutoSnapshot { get; init; }

        [Id(5)]
        public bool? BurstingEnabled { get; init; }
    }

    /// <summary>Gives the disk to an instance.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Attach")]
    public sealed record Attach([property: Id(0)] string InstanceId) : DiskCommand
    {
        /// <summary>The name of the device; empty for the first free one.</summary>
        [Id(1)]
        public string? Device { get; init; }

        [Id(2)]
        public bool? DeleteWithInstance { get; init; }

        /// <summary>As the system disk.</summary>
        [Id(3)]
        public bool Bootable { get; init; }

        /// <summary>Away from an instance in another data center.</summary>
        [Id(4)]
        public bool Force { get; init; }

        /// <summary>A password or the name of a key pair was given.</summary>
        [Id(5)]
        public bool HasCredentials { get; init; }

        /// <summary>Null where there is no such instance.</summary>
        [Id(6)]
        public InstanceFacts? Instance { get; init; }

        /// <summary>The devices of the instance that are known to be in use; the claim decides.</summary>
        [Id(7)]
        public ImmutableArray<string> TakenDevices { get; init; } = [];
    }

    /// <summary>Takes the disk off an instance.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Detach")]
    public sealed record Detach([property: Id(0)] string InstanceId) : DiskCommand
    {
        [Id(1)]
        public bool? DeleteWithInstance { get; init; }

        /// <summary>Null where there is no such instance.</summary>
        [Id(2)]
        public InstanceFacts? Instance { get; init; }
    }

    /// <summary>Makes the disk as it was when it was new.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.ReInit")]
    public sealed record ReInit : DiskCommand
    {
        /// <summary>The instance that has the disk.</summary>
        [Id(0)]
        public InstanceFacts? Instance { get; init; }
    }

    /// <summary>The instance that has the disk has restarted: it sees the whole size.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Restarted")]
    public sealed record Restarted : DiskCommand;

    /// <summary>Adds tags, or replaces the values of those that are there.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Tag")]
    public sealed record Tag([property: Id(0)] ImmutableArray<ResourceTag> Tags) : DiskCommand;

    /// <summary>Removes tags by key; every tag where there are no keys.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.Untag")]
    public sealed record Untag([property: Id(0)] ImmutableArray<string>? Keys) : DiskCommand;

    /// <summary>Moves the disk into a resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DiskCommand.JoinGroup")]
    public sealed record JoinGroup([property: Id(0)] string ResourceGroupId) : DiskCommand;
}
