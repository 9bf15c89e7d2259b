using System.Text.Json;
using CloudFabric.Cli.Terminal;

namespace CloudFabric.Cli.World;

/// <summary>Writes the world as tables: all regions in short, or one in full. For programs each region is a line.</summary>
internal static class WorldSheet
{
    private static readonly Column[] Regions =
    [
        new("REGION", 6), new("NAME", 4) { LeavesAs = 1 }, new("STATUS", 6) { LeavesAs = 2 }, new("ZONES", 5) { IsNumber = true },
        new("VCPUS", 5) { IsNumber = true }, new("TAKEN", 5), new("GIB", 3) { IsNumber = true }, new("FILLED", 6),
    ];

    private static readonly Column[] Zones =
    [
        new("ZONE", 4), new("STATUS", 6), new("VCPUS", 5) { IsNumber = true }, new("TAKEN", 5), new("GIB", 3) { IsNumber = true }, new("FILLED", 6),
        new("TRUNK", 5) { LeavesAs = 2 }, new("DISKS", 5) { LeavesAs = 1 },
    ];

    private static readonly Column[] Racks =
    [
        new("RACKS", 5), new("CHIP", 4) { LeavesAs = 2 }, new("HOSTS", 5) { IsNumber = true }, new("OUT", 3) { IsNumber = true, LeavesAs = 1 },
        new("VCPUS", 5), new("MEMORY", 6) { LeavesAs = 4 }, new("GPUS", 4) { LeavesAs = 3 },
    ];

    private static readonly Column[] Pools =
    [
        new("POOL", 4), new("GIB", 3) { IsNumber = true }, new("FREE", 4) { IsNumber = true, LeavesAs = 2 }, new("FILLED", 6),
        new("CATEGORIES", 10) { LeavesAs = 1 },
    ];

    private static readonly Column[] Parts =
        [new("OUT OF SERVICE", 14), new("STATUS", 6), new("LEFT", 4) { IsNumber = true }, new("WHY", 3) { Least = 0 }];

    public static void Write(TerminalOutput terminal, List<JsonElement> regions, bool isOne, bool isJson)
    {
        if (isJson)
        {
            regions.ForEach(terminal.WriteJson);
            return;
        }

        PlainTable.Write(terminal, Regions, [.. regions.Select(WorldRows.Region)]);
        if (isOne)
        {
            var zones = regions.SelectMany(region => JsonField.Items(region, "zones")).ToList();
            PlainTable.Write(terminal, Zones, [.. zones.Select(WorldRows.Zone)]);
            PlainTable.Write(terminal, Racks, [.. zones.SelectMany(zone => JsonField.Items(zone, "racks")).Select(WorldRows.Racks)]);
            PlainTable.Write(terminal, Pools, [.. zones.SelectMany(zone => JsonField.Items(zone, "pools"), WorldRows.Pool)]);
        }

        PlainTable.Write(terminal, Parts, [.. OutOfService(regions).Select(WorldRows.Part)]);
    }

    /// <summary>The racks and hosts of some regions that are out of service.</summary>
    public static IEnumerable<JsonElement> OutOfService(IEnumerable<JsonElement> regions) =>
        regions.SelectMany(region => JsonField.Items(region, "zones")).SelectMany(zone => JsonField.Items(zone, "outOfService"));
}
