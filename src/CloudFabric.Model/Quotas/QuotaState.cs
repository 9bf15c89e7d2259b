using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Quotas;

/// <summary>What accounts may have, where it is not what the start options say. There is one, the row <see cref="Key"/>.</summary>
/// <param name="Rules">In order; of each thing the first rule that matches and names it counts.</param>
/// <param name="Revision">Of this writing of the rules; 0 before the first.</param>
[GenerateSerializer, Immutable, Alias("cf.QuotaState")]
public sealed record QuotaState([property: Id(0)] ImmutableArray<QuotaRule> Rules, [property: Id(1)] long Revision)
{
    public const string Kind = "quotas";

    public static readonly ResourceKey Key = new(ResourceKey.Global, Kind, Kind);

    public static readonly QuotaState None = new([], 0);

    /// <summary>The quota of a thing, or what holds where no rule names it.</summary>
    public long Of(string account, string region, Func<QuotaRule, long?> thing, long otherwise) =>
        Rules.Where(rule => rule.Matches(account, region)).Select(thing).FirstOrDefault(value => value is not null) ?? otherwise;
}

/// <summary>The quotas of accounts in regions. What is null is left to later rules and to the start options.</summary>
/// <param name="Account">16 digits, or <c>*</c>.</param>
/// <param name="Region">A region, or <c>*</c>.</param>
[GenerateSerializer, Immutable, Alias("cf.QuotaRule")]
public sealed record QuotaRule([property: Id(0)] string Account, [property: Id(1)] string Region)
{
    public const string Any = "*";

    /// <summary>Processors of all instances.</summary>
    [Id(2)]
    public long? Vcpus { get; init; }

    [Id(3)]
    public long? Disks { get; init; }

    /// <summary>Of one category in one data center.</summary>
    [Id(4)]
    public long? DiskGib { get; init; }

    [Id(5)]
    public long? Vpcs { get; init; }

    /// <summary>In one VPC.</summary>
    [Id(6)]
    public long? VSwitches { get; init; }

    [Id(7)]
    public long? SecurityGroups { get; init; }

    public bool Matches(string account, string region) => (Account is Any || Account == account) && (Region is Any || Region == region);

    internal bool IsNegative => new[] { Vcpus, Disks, DiskGib, Vpcs, VSwitches, SecurityGroups }.Any(value => value < 0);
}

/// <summary>Replaces all rules.</summary>
/// <param name="Rules">The new ones.</param>
/// <param name="Expected">The revision that they were read at; null for any.</param>
[GenerateSerializer, Immutable, Alias("cf.SetQuotas")]
public sealed record SetQuotas([property: Id(0)] ImmutableArray<QuotaRule> Rules, [property: Id(1)] long? Expected);
