using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Instances;

/// <summary>What can be asked of an instance. Parameters stand as the client sent them; null where it sent none.</summary>
[GenerateSerializer, Immutable, Alias("cf.InstanceCommand")]
public abstract record InstanceCommand
{
    /// <summary>Makes instances with their disks, all or none.</summary>
    /// <param name="Plan">What they have in common.</param>
    /// <param name="Seats">What each has of its own; the first is the one that decides for all.</param>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Launch")]
    public sealed record Launch([property: Id(0)] LaunchPlan Plan, [property: Id(1)] ImmutableArray<LaunchSeat> Seats) : InstanceCommand;

    /// <summary>Deletes the instance, and others with it: all or none.</summary>
    /// <param name="Force">Also running ones.</param>
    /// <param name="Others">The others' ids.</param>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Delete")]
    public sealed record Delete([property: Id(0)] bool Force, [property: Id(1)] ImmutableArray<string> Others) : InstanceCommand
    {
        /// <summary>The rows of the others that are there.</summary>
        [Id(2)]
        public ImmutableArray<ReadRow<InstanceState>> OtherRows { get; init; } = [];

        /// <summary>The disks of all of them.</summary>
        [Id(3)]
        public ImmutableArray<ReadRow<DiskState>> Disks { get; init; } = [];
    }

    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Start")]
    public sealed record Start : InstanceCommand
    {
        /// <summary>Its disks that wait for a restart.</summary>
        [Id(0)]
        public ImmutableArray<ReadRow<DiskState>> Disks { get; init; } = [];

        /// <summary>A host for a released instance, proposed; null where none has been looked for.</summary>
        [Id(1)]
        public PlacedHost? Host { get; init; }

        /// <summary>A public address for a released instance that had one, proposed.</summary>
        [Id(2)]
        public uint? Address { get; init; }

        /// <summary>What the account may have; null only where no host is given.</summary>
        [Id(3)]
        public InstanceQuotas? Quotas { get; init; }
    }

    /// <param name="StoppedMode">KeepCharging, StopCharging, or nothing.</param>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Stop")]
    public sealed record Stop([property: Id(0)] string? StoppedMode) : InstanceCommand;

    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Reboot")]
    public sealed record Reboot : InstanceCommand
    {
        /// <summary>Its disks that wait for a restart.</summary>
        [Id(0)]
        public ImmutableArray<ReadRow<DiskState>> Disks { get; init; } = [];
    }

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Modify")]
    public sealed record Modify : InstanceCommand
    {
        [Id(0)]
        public string? Name { get; init; }

        [Id(1)]
        public string? Description { get; init; }

        [Id(2)]
        public string? HostName { get; init; }

        [Id(3)]
        public string? UserData { get; init; }

        [Id(4)]
        public bool? DeletionProtection { get; init; }

        [Id(5)]
        public string? CreditSpecification { get; init; }

        /// <summary>The groups that it shall be in instead of those that it is in.</summary>
        [Id(6)]
        public ImmutableArray<GroupToJoin>? Groups { get; init; }
    }

    /// <summary>Gives the stopped instance another type.</summary>
    /// <param name="InstanceType">The official name of the type.</param>
    /// <param name="Quotas">What the account may have.</param>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.ModifyType")]
    public sealed record ModifyType([property: Id(0)] string InstanceType, [property: Id(1)] InstanceQuotas Quotas) : InstanceCommand
    {
        /// <summary>A host that can carry it, proposed; null where none has been looked for.</summary>
        [Id(2)]
        public PlacedHost? Host { get; init; }

        /// <summary>Its disks.</summary>
        [Id(3)]
        public ImmutableArray<ReadRow<DiskState>> Disks { get; init; } = [];
    }

    /// <summary>Changes how the instance reaches the internet: what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.ModifyInternet")]
    public sealed record ModifyInternet : InstanceCommand
    {
        [Id(0)]
        public string? ChargeType { get; init; }

        [Id(1)]
        public int? MaxOut { get; init; }

        [Id(2)]
        public int? MaxIn { get; init; }

        /// <summary>It shall have a public address.</summary>
        [Id(3)]
        public bool Allocate { get; init; }

        /// <summary>The address for an instance without one, proposed.</summary>
        [Id(4)]
        public uint? Address { get; init; }
    }

    /// <summary>Lets the instance into a security group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.JoinGroup")]
    public sealed record JoinGroup([property: Id(0)] GroupToJoin Group) : InstanceCommand;

    /// <summary>Takes it out of a security group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.LeaveGroup")]
    public sealed record LeaveGroup([property: Id(0)] string SecurityGroupId) : InstanceCommand;

    /// <summary>Moves it to another host as it is: neither its status nor anything that its owner sees changes. Only the fabric itself asks.</summary>
    /// <param name="FromHostId">Where it is thought to be.</param>
    /// <param name="To">A host of the same data center.</param>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Move")]
    public sealed record Move([property: Id(0)] string FromHostId, [property: Id(1)] PlacedHost To) : InstanceCommand;

    /// <summary>Changes tags or resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.InstanceCommand.Label")]
    public sealed record Label([property: Id(0)] LabelChange Change) : InstanceCommand;
}

/// <summary>A security group as it was read; VPC and type of it never change.</summary>
[GenerateSerializer, Immutable, Alias("cf.GroupToJoin")]
public sealed record GroupToJoin(
    [property: Id(0)] ResourceKey Key, [property: Id(1)] string VpcId, [property: Id(2)] string Type)
{
    public static GroupToJoin Of(SecurityGroupState group) => new(group.Key, group.VpcId, group.Type);
}

/// <summary>A row of another resource that a decision changes, as it was read just before.</summary>
[GenerateSerializer, Immutable, Alias("cf.ReadRow`1")]
public sealed record ReadRow<TState>([property: Id(0)] ResourceKey Key, [property: Id(1)] RowVersion Version, [property: Id(2)] TState State)
    where TState : class
{
    /// <summary>What becomes of it; null where it ends.</summary>
    public SideRow<TState> Becomes(TState? next, Func<TState, RowShape> shape) => new(Key, Version, State, next, shape);
}

/// <summary>What an instance answers to every command that it accepted.</summary>
/// <param name="InstanceIds">The instances that the command was about.</param>
[GenerateSerializer, Immutable, Alias("cf.InstanceResult")]
public sealed record InstanceResult([property: Id(0)] ImmutableArray<string> InstanceIds);
