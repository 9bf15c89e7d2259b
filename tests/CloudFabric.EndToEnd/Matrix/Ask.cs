using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd.Matrix;

/// <summary>What a cell asks of a product: one action by one verb. Names and shapes are those of the wire.</summary>
internal sealed record Ask(string Product, string Method, string Action)
{
    /// <summary>A value that each client writes in its own way.</summary>
    private const string Awkward = "v+*~!'()/é 中&=";

    /// <summary>The path of an action addressed by path; null for RPC.</summary>
    public string? Path { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The JSON body; null where there is none.</summary>
    public IReadOnlyDictionary<string, string>? Body { get; init; }

    /// <summary>Emulated; else it exists officially and is refused by name.</summary>
    public bool IsEmulated { get; init; }

    public string Name => $"{Product} {Action} by {Method}";

    /// <summary>Each product by each verb: where one verb of it is not emulated, the refusal is the right answer.</summary>
    public static IReadOnlyList<Ask> All { get; } =
    [
        new("ecs", "GET", "DescribeRegions") { Parameters = Awkwardly("InstanceChargeType"), IsEmulated = true },
        new("ecs", "POST", "DescribeRegions") { Parameters = Awkwardly("InstanceChargeType"), IsEmulated = true },
        new("vpc", "GET", "DescribeVpnGatewayAvailableZones") { Parameters = Awkwardly("Spec") },
        new("vpc", "POST", "DescribeVpcs")
        {
            Parameters = new Dictionary<string, string>(Awkwardly("VpcName")) { ["RegionId"] = PlainCalls.Region },
            IsEmulated = true,
        },
        new("cs", "GET", "DescribeRegions") { Path = "/regions", Parameters = Awkwardly("profile"), IsEmulated = true },
        new("cs", "POST", "OpenAckService") { Path = "/service/open", Parameters = Awkwardly("type") },
        new("cs", "POST", "CreateCluster") { Path = "/clusters", Body = Awkwardly("name") },
        new("sts", "GET", "GetCallerIdentity") { IsEmulated = true },
        new("sts", "POST", "GetCallerIdentity") { IsEmulated = true },
        new("bss", "GET", "QueryPriceEntityList") { Parameters = Awkwardly("CommodityCode") },
        new("bss", "POST", "QueryAvailableInstances") { Parameters = Awkwardly("ProductCode"), IsEmulated = true },
    ];

    private static Dictionary<string, string> Awkwardly(string parameter) => new() { [parameter] = Awkward };
}
