using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>A row of <see cref="DiskCategories"/>: what one category of disk is and can do. Constant.</summary>
/// <param name="Name">The official name, for example <c>cloud_essd</c>.</param>
/// <param name="WrongSize">The refusal of a size outside of every level.</param>
/// <param name="Levels">By performance level; one without a name where the category has no levels.</param>
public sealed record DiskCategory(string Name, Fault WrongSize, params ImmutableArray<DiskLevel> Levels)
{
    /// <summary>The smallest system disk of any category that boots.</summary>
    public const int MinSystemGib = 20;

    /// <summary>The largest system disk; null where no disk of the category boots.</summary>
    public int? MaxSystemGib { get; init; }

    /// <summary>The level of a disk that names none.</summary>
    public string? DefaultLevel { get; init; }

    /// <summary>Holds copies in several data centers and belongs to none.</summary>
    public bool Regional { get; init; }

    /// <summary>Lives and dies with one instance.</summary>
    public bool Ephemeral { get; init; }

    public bool SupportsMultiAttach { get; init; }

    public bool SupportsBursting { get; init; }

    public bool SupportsOnlineResize { get; init; } = true;

    /// <summary>How performance is bought on top of the baseline; null where none is sold.</summary>
    public DiskProvisioning? Provisioning { get; init; }

    /// <summary>The level, or the default for none; null where the category has no such level.</summary>
    public DiskLevel? Level(string? name) => Levels.FirstOrDefault(level => level.Name == (string.IsNullOrEmpty(name) ? DefaultLevel : name));
}

/// <summary>A performance level of a category.</summary>
/// <param name="Name">PL0 to PL3, or null.</param>
/// <param name="MinSizeGib">The smallest data disk.</param>
/// <param name="MaxSizeGib">The largest.</param>
/// <param name="Baseline">What a disk of so many GiB does without anything bought on top.</param>
public sealed record DiskLevel(string? Name, int MinSizeGib, int MaxSizeGib, Func<int, DiskLimits> Baseline)
{
    public bool Fits(int sizeGib) => sizeGib >= MinSizeGib && sizeGib <= MaxSizeGib;
}

/// <summary>How performance is bought.</summary>
/// <param name="Required">The category has no baseline worth a disk.</param>
/// <param name="MaxIops">The most that a disk of so many GiB can buy.</param>
/// <param name="Rate">What so many bought operations add.</param>
public sealed record DiskProvisioning(bool Required, Func<int, long> MaxIops, Func<long, DiskRate> Rate);
