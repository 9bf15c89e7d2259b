using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CloudFabric.Model.Disks;

/// <summary>
/// Which category a disk can change into, from the official page of ModifyDiskSpec. Categories that are not in the table never change:
/// basic, regional, ephemeral and ESSD PL-X disks.
/// </summary>
internal static class DiskTransitions
{
    private const string Efficiency = "cloud_efficiency";
    private const string Ssd = "cloud_ssd";
    private const string Entry = "cloud_essd_entry";

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Targets = new Dictionary<string, ImmutableArray<string>>
    {
        [Efficiency] = [Efficiency, Ssd, Entry, DiskCategories.Essd, DiskCategories.Auto],
        [Ssd] = [Ssd, DiskCategories.Essd, DiskCategories.Auto],
        [Entry] = [Entry, DiskCategories.Essd, DiskCategories.Auto],
        [DiskCategories.Essd] = [DiskCategories.Essd, DiskCategories.Auto],
        [DiskCategories.Auto] = [DiskCategories.Auto, DiskCategories.Essd],
    }.ToFrozenDictionary();

    public static bool CanChange(string category) => Targets.ContainsKey(category);

    public static bool Allows(string from, string to) => Targets[from].Contains(to);

    /// <summary>PL0 is a step up for two categories only; no other disk can come down to it.</summary>
    public static bool AllowsLevel(string from, string? level) => level != "PL0" || from is Efficiency or Entry;
}
