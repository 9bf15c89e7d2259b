using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Instances;

/// <summary>What the instances of one launch have in common. Parameters stand as the client sent them; the machine knows the defaults.</summary>
/// <param name="InstanceType">The official name of the type.</param>
/// <param name="ImageId">The image.</param>
/// <param name="Subnet">The vSwitch, as it was read.</param>
/// <param name="Groups">The security groups, at least one.</param>
/// <param name="Disks">The system disk, then data disks.</param>
/// <param name="Quotas">What the account may have.</param>
[GenerateSerializer, Immutable, Alias("cf.LaunchPlan")]
public sealed record LaunchPlan(
    [property: Id(0)] string InstanceType,
    [property: Id(1)] string ImageId,
    [property: Id(2)] VSwitchSubnet Subnet,
    [property: Id(3)] ImmutableArray<GroupToJoin> Groups,
    [property: Id(4)] ImmutableArray<LaunchDisk> Disks,
    [property: Id(5)] InstanceQuotas Quotas)
{
    [Id(6)]
    public string? Name { get; init; }

    [Id(7)]
    public string? HostName { get; init; }

    [Id(8)]
    public string? Description { get; init; }

    [Id(9)]
    public string? UserData { get; init; }

    [Id(10)]
    public string? KeyPairName { get; init; }

    [Id(11)]
    public string? RamRoleName { get; init; }

    [Id(12)]
    public bool DeletionProtection { get; init; }

    /// <summary>Names and host names end with a number.</summary>
    [Id(13)]
    public bool UniqueSuffix { get; init; }

    [Id(14)]
    public string? CreditSpecification { get; init; }

    [Id(15)]
    public string? ResourceGroupId { get; init; }

    [Id(16)]
    public ImmutableArray<ResourceTag> Tags { get; init; } = [];

    /// <summary>They do not start by themselves.</summary>
    [Id(17)]
    public bool StaysStopped { get; init; }

    /// <summary>The address was asked for by name.</summary>
    [Id(18)]
    public bool WantsAddress { get; init; }

    /// <summary>Null where nobody asked for public bandwidth; the addresses are the seats'.</summary>
    [Id(19)]
    public InternetAccess? Internet { get; init; }

    /// <summary>Null for none.</summary>
    [Id(20)]
    public string? DeploymentSetId { get; init; }
}

/// <summary>A disk of every instance of a launch.</summary>
/// <param name="Create">The disk itself.</param>
/// <param name="DeleteWithInstance">It goes with the instance.</param>
/// <param name="Device">Its name there; empty for the first free one. The system disk's is always the same.</param>
[GenerateSerializer, Immutable, Alias("cf.LaunchDisk")]
public sealed record LaunchDisk(
    [property: Id(0)] DiskCommand.Create Create, [property: Id(1)] bool DeleteWithInstance, [property: Id(2)] string? Device);

/// <summary>What an instance of a launch has of its own. The id of the first derives from the identity of the call.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="Host">Its host, proposed; the commit takes it.</param>
/// <param name="Address">Its private address, likewise.</param>
/// <param name="DiskIds">One for each disk of the plan.</param>
[GenerateSerializer, Immutable, Alias("cf.LaunchSeat")]
public sealed record LaunchSeat(
    [property: Id(0)] string InstanceId,
    [property: Id(1)] PlacedHost Host,
    [property: Id(2)] uint Address,
    [property: Id(3)] ImmutableArray<string> DiskIds)
{
    /// <summary>Its public address, proposed like the private one; null for none.</summary>
    [Id(4)]
    public uint? PublicAddress { get; init; }
}

/// <summary>What an account may have of instances. Travels with each command that takes more.</summary>
/// <param name="Vcpus">Processors of all instances in one region.</param>
[GenerateSerializer, Immutable, Alias("cf.InstanceQuotas")]
public sealed record InstanceQuotas([property: Id(0)] long Vcpus)
{
    /// <summary>What the account has of them.</summary>
    public static string VcpuCounter(string account, string region) => Counters.Quota(account, region, "vcpus");
}
