using System.Globalization;
using System.Text.Json;
using CloudFabric.Cli.Terminal;

namespace CloudFabric.Cli.World;

/// <summary>Lines of the tables of the world.</summary>
internal static class WorldRows
{
    private const int MibPerGib = 1024;

    public static string[] Region(JsonElement region)
    {
        var zones = JsonField.Items(region, "zones").ToList();
        return
        [
            JsonField.Text(region, "id"), JsonField.Text(region, "name"), JsonField.Text(region, "status"), $"{zones.Count}",
            .. Sums(zones.Select(Vcpus)), .. Sums(zones.Select(Gib)),
        ];
    }

    public static string[] Zone(JsonElement zone)
    {
        var trunk = zone.GetProperty("trunk");
        return
        [
            JsonField.Text(zone, "id"), JsonField.Text(zone, "status"), .. Sums([Vcpus(zone)]), .. Sums([Gib(zone)]),
            $"{JsonField.Text(trunk, "ports")} x {JsonField.Text(trunk, "gbps")} Gbit/s",
            string.Join(' ', JsonField.Items(zone, "diskCategories")),
        ];
    }

    public static string[] Racks(JsonElement racks)
    {
        var (first, last) = (JsonField.Text(racks, "first"), JsonField.Text(racks, "last"));
        return
        [
            first == last ? first : $"{first}..{last[last.LastIndexOf('r')..]}", JsonField.Text(racks, "chip"),
            $"{racks.GetProperty("racks").GetInt64() * racks.GetProperty("hostsPerRack").GetInt64()}", JsonField.Text(racks, "hostsOutOfService"),
            Share(racks, "vcpus", 1, ""), Share(racks, "memoryMib", MibPerGib, " GiB"), Share(racks, "gpus", 1, ""),
        ];
    }

    public static string[] Pool(JsonElement zone, JsonElement pool)
    {
        var (used, all) = (pool.GetProperty("usedGib").GetInt64(), pool.GetProperty("capacityGib").GetInt64());
        return
        [
            $"{JsonField.Text(zone, "id")}/{JsonField.Text(pool, "name")}", $"{all}", JsonField.Text(pool, "freeGib"), UsageBar.Of(used, all),
            string.Join(' ', JsonField.Items(pool, "categories")),
        ];
    }

    public static string[] Part(JsonElement part) =>
        [JsonField.Text(part, "id"), JsonField.Text(part, "status"), JsonField.Text(part, "left"), JsonField.Text(part, "hindrance")];

    private static (long Used, long All) Vcpus(JsonElement zone) => JsonField.Items(zone, "racks")
        .Aggregate((0L, 0L), (sum, racks) => (sum.Item1 + Room(racks, "used", "vcpus"), sum.Item2 + InService(racks, "vcpus")));

    private static (long Used, long All) Gib(JsonElement zone) => JsonField.Items(zone, "pools")
        .Aggregate((0L, 0L), (sum, pool) => (sum.Item1 + pool.GetProperty("usedGib").GetInt64(), sum.Item2 + pool.GetProperty("capacityGib").GetInt64()));

    /// <summary>How much there is, and how much of it is used.</summary>
    private static string[] Sums(IEnumerable<(long Used, long All)> parts)
    {
        var (used, all) = parts.Aggregate((0L, 0L), (sum, part) => (sum.Item1 + part.Used, sum.Item2 + part.All));
        return [$"{all}", UsageBar.Of(used, all)];
    }

    private static string Share(JsonElement racks, string what, int unit, string name)
    {
        var (used, all) = (Room(racks, "used", what), InService(racks, what));
        return all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{UsageBar.Of(used, all)} {used / unit} of {all / unit}{name}");
    }

    /// <summary>What is used, also on hosts out of service, and what is free; what is free on those is no longer there.</summary>
    private static long InService(JsonElement racks, string what) => Room(racks, "used", what) + Room(racks, "free", what);

    private static long Room(JsonElement racks, string which, string what) => racks.GetProperty(which).GetProperty(what).GetInt64();
}
