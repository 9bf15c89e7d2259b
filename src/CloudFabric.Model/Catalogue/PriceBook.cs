using System.Collections.Frozen;
using System.Globalization;

namespace CloudFabric.Model.Catalogue;

/// <summary>
/// What things cost, in CNY an hour, as <c>prices.tsv</c> in this folder lists it. Read when first asked for; constant. Every
/// price is decimal: sums of money are exact.
/// </summary>
public static class PriceBook
{
    public const string Currency = "CNY";

    private static readonly Lazy<FrozenDictionary<string, decimal[]>> Read = new(() => EmbeddedTable.Read("prices.tsv")
        .Select(Entry)
        .ToFrozenDictionary());

    /// <summary>An hour of a GiB of a disk; null for what is not sold.</summary>
    /// <param name="level">PL0 to PL3, or null for categories without levels.</param>
    public static decimal? DiskGibHour(string category, string? level) => Find($"disk/{category}/{level ?? "-"}", 0);

    /// <summary>An hour of one provisioned operation a second; null where none is sold.</summary>
    public static decimal? ProvisionedIopsHour(string category) => Find($"iops/{category}", 0);

    /// <summary>An hour of an instance, paid as used, without its disks: its processors, memory and cards.</summary>
    public static decimal InstanceHour(InstanceType type)
    {
        var chip = $"vcpu/{type.Family.Chip}";
        return (Find(chip, 0)!.Value * type.Vcpus) + (Find(chip, 1)!.Value * type.MemoryMib / 1024) + (Find(chip, 2)!.Value * type.Gpus);
    }

    private static decimal? Find(string key, int column) => Read.Value.TryGetValue(key, out var prices) ? prices[column] : null;

    private static KeyValuePair<string, decimal[]> Entry(string[] columns)
    {
        var words = columns[0] == "disk" ? 3 : 2;
        var prices = columns[words..^1].Select(price => decimal.Parse(price, CultureInfo.InvariantCulture));
        return KeyValuePair.Create(string.Join('/', columns[..words]), prices.ToArray());
    }
}
