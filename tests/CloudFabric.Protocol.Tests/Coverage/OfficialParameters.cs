using System.Text.Json;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>
/// The official parameters of actions, one action a line in <c>product.jsonl</c> of the folder that CLOUDFABRIC_API_CONTRACTS
/// names. They are not part of the repository.
/// </summary>
internal sealed class OfficialParameters
{
    /// <summary>What the gateway reads for every action, or what says only who calls.</summary>
    private static readonly string[] Common =
        ["RegionId", "ClientToken", "DryRun", "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount"];

    private readonly Dictionary<(string Product, string Action), IReadOnlyList<string>> _paths = [];

    public OfficialParameters(IEnumerable<(string Product, string Line)> lines)
    {
        foreach (var (product, line) in lines)
        {
            using var contract = JsonDocument.Parse(line);
            _paths[(product, contract.RootElement.GetProperty("action").GetString()!)] = [.. Read(contract.RootElement)];
        }
    }

    /// <summary>Null where the contracts are not there.</summary>
    public static OfficialParameters? Find()
    {
        var folder = Environment.GetEnvironmentVariable("CLOUDFABRIC_API_CONTRACTS");
        return !Directory.Exists(folder) ? null : new OfficialParameters(
            from file in Directory.EnumerateFiles(folder, "*.jsonl")
            from line in File.ReadLines(file)
            where line.Length > 0
            select (Path.GetFileNameWithoutExtension(file), line));
    }

    /// <summary>Null where the contract of the action is not known.</summary>
    public IReadOnlyList<string>? Of(string product, string action) => _paths.GetValueOrDefault((product.ToLowerInvariant(), action));

    /// <summary>
    /// The names stand in <c>params</c>, what is inside them in <c>request</c>, which also has the fields of a body and, for every
    /// action, words about the caller.
    /// </summary>
    private static IEnumerable<string> Read(JsonElement contract)
    {
        var fields = contract.TryGetProperty("request", out var request) ? Leaves(request, "").ToList() : [];
        var named = contract.TryGetProperty("params", out var parameters)
            ? parameters.EnumerateObject().Where(one => !one.Value.GetString()!.EndsWith("@body", StringComparison.Ordinal) || one.Name != "body")
                .Select(one => WithoutNumbers(one.Name)).Distinct().ToList()
            : null;
        var hasBody = named is null || parameters.EnumerateObject().Any(one => one.Name == "body");
        var paths = hasBody ? fields.Union(named ?? []) : named!.SelectMany(name => Inside(name, fields));
        return paths.Where(path => !Common.Contains(path.Split('.')[0])).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Inside(string name, List<string> fields) =>
        fields.Where(field => field.StartsWith(name + ".", StringComparison.Ordinal)).DefaultIfEmpty(name);

    private static string WithoutNumbers(string name) => string.Join('.', name.Split('.').Where(part => !int.TryParse(part, out _)));

    private static IEnumerable<string> Leaves(JsonElement shape, string path) => shape.ValueKind switch
    {
        JsonValueKind.Object when !shape.TryGetProperty("*", out _) && shape.EnumerateObject().Any() =>
            shape.EnumerateObject().SelectMany(field => Leaves(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JsonValueKind.Array => shape.EnumerateArray().SelectMany(item => Leaves(item, path)).DefaultIfEmpty(path),
        _ => path.Length == 0 ? [] : [path],
    };
}
