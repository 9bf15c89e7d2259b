using System.Collections.Immutable;
using System.Globalization;

namespace CloudFabric.Model.Catalogue;

/// <summary>Reads <c>instance-types.tsv</c>; its columns are described at its head.</summary>
internal static class InstanceTypeTable
{
    private const string None = "-";

    public static ImmutableArray<InstanceType> Read()
    {
        var types = ImmutableArray.CreateBuilder<InstanceType>();
        InstanceFamily? family = null;
        foreach (var columns in EmbeddedTable.Read("instance-types.tsv"))
        {
            if (columns[0] == "family")
            {
                family = Family(columns);
            }
            else
            {
                types.Add(Type(family!, columns));
            }
        }

        return types.ToImmutable();
    }

    private static InstanceFamily Family(string[] columns) => new(
        columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], Number(columns[8]), Number(columns[9]), columns[10],
        columns[11] == None ? null : columns[11],
        Number(columns[12]));

    private static InstanceType Type(InstanceFamily family, string[] columns)
    {
        var local = Pair(columns[14], 'x');
        var credits = Pair(columns[15], '/');
        return new InstanceType(
            family.Name + (columns[1][0] is '.' or '-' ? columns[1] : "." + columns[1]),
            family,
            (int)Number(columns[2]),
            (int)(Number(columns[3]) * 1024),
            (int)Number(columns[4]))
        {
            NetworkGbps = Limit(columns[5], columns[6], 1),
            Interfaces = (int)Number(columns[7]),
            AddressesPerInterface = (int)Number(columns[8]),
            DiskIops = Limit(columns[9], columns[10], 1000),
            DiskGbps = Limit(columns[11], columns[12], 1),
            DiskQuantity = (int)Number(columns[13]),
            LocalDisks = new LocalDisks(local.First, local.Second),
            Credits = new CpuCredits(credits.First, credits.Second),
        };
    }

    private static Limit Limit(string steady, string burst, int unit)
    {
        var value = Number(steady) * unit;
        return new Limit(value, burst == None ? value : Number(burst) * unit);
    }

    private static (int First, int Second) Pair(string text, char between)
    {
        if (text == None)
        {
            return default;
        }

        var parts = text.Split(between);
        return ((int)Number(parts[0]), (int)Number(parts[1]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
