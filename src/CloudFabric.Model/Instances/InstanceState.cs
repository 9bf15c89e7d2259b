using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Instances;

/// <summary>
/// An instance, from RunInstances or CreateInstance to DeleteInstance, paid as used. It has a private address as long as it exists, and a
/// host unless it stopped without being charged; its disks stand in rows of their own and name it.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="InstanceId">Its id.</param>
/// <param name="InstanceType">The official name of its type.</param>
/// <param name="ImageId">What its system disk began as.</param>
/// <param name="Place">The host that it runs on, and what it takes there; the last one while <see cref="IsReleased"/>.</param>
/// <param name="Subnet">Its vSwitch.</param>
/// <param name="Address">Its private address in there, a number.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
/// <param name="Track">Its status, one of <see cref="Disks.InstanceStatuses"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.InstanceState")]
public sealed record InstanceState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string InstanceId,
    [property: Id(3)] string InstanceType,
    [property: Id(4)] string ImageId,
    [property: Id(5)] HostPlace Place,
    [property: Id(6)] VSwitchSubnet Subnet,
    [property: Id(7)] uint Address,
    [property: Id(8)] DateTimeOffset CreatedAt,
    [property: Id(9)] StatusTrack Track)
{
    /// <summary>Of one instance.</summary>
    public const int MaxSecurityGroups = 5;

    /// <summary>The instance's id where its owner gave no name.</summary>
    [Id(10)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(11)]
    public string Description { get; init; } = "";

    [Id(12)]
    public string HostName { get; init; } = "";

    /// <summary>One to <see cref="MaxSecurityGroups"/> groups of its VPC, in the order of joining.</summary>
    [Id(13)]
    public ImmutableArray<string> SecurityGroupIds { get; init; } = [];

    /// <summary>Base64; empty without any.</summary>
    [Id(14)]
    public string UserData { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(15)]
    public string KeyPairName { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(16)]
    public string RamRoleName { get; init; } = "";

    [Id(17)]
    public bool DeletionProtection { get; init; }

    /// <summary>How it stopped last: KeepCharging, StopCharging, or empty where it never stopped.</summary>
    [Id(18)]
    public string StoppedMode { get; init; } = "";

    /// <summary>Standard or Unlimited for types that save up processor time; empty for others.</summary>
    [Id(19)]
    public string CreditSpecification { get; init; } = "";

    /// <summary>When it was started last; null where it never was.</summary>
    [Id(20)]
    public DateTimeOffset? StartedAt { get; init; }

    [Id(21)]
    public ResourceLabels Labels { get; init; } = ResourceLabels.None;

    /// <summary>Null where nobody asked for public bandwidth.</summary>
    [Id(22)]
    public InternetAccess? Internet { get; init; }

    /// <summary>Null in none.</summary>
    [Id(23)]
    public string? DeploymentSetId { get; init; }

    /// <summary>Of all its groups; null where it was not written down when they were joined.</summary>
    [Id(24)]
    public string? SecurityGroupType { get; init; }

    /// <summary>It has stopped without being charged: host, processors and public address are free for others until it starts.</summary>
    [Id(25)]
    public bool IsReleased { get; init; }

    /// <summary>It had a public address when it was released, and gets one when it starts.</summary>
    [Id(26)]
    public bool AwaitsAddress { get; init; }

    public ResourceKey Key => InstanceIds.Instance.Key(RegionId, InstanceId);
}
