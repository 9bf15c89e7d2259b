using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// The official response shapes, one action a line in <c>product.jsonl</c>: read once from the folder that
/// CLOUDFABRIC_API_CONTRACTS names. They are not part of the repository.
/// </summary>
internal sealed class ApiContracts
{
    private readonly Dictionary<(string Product, string Action), JsonElement> _responses = [];

    public ApiContracts(IEnumerable<(string Product, string Line)> lines)
    {
        foreach (var (product, line) in lines)
        {
            var contract = JsonDocument.Parse(line).RootElement;
            // Without a response the contract says nothing about answers, and the undefined element checks nothing.
            _responses[(product, contract.GetProperty("action").GetString()!)] = contract.TryGetProperty("response", out var shape) ? shape : default;
        }
    }

    /// <summary>The official contracts; a test that asks for them is skipped where they are not there.</summary>
    public static ApiContracts Official()
    {
        var folder = Environment.GetEnvironmentVariable("CLOUDFABRIC_API_CONTRACTS");
        Assert.SkipUnless(Directory.Exists(folder), "CLOUDFABRIC_API_CONTRACTS names no folder of contracts");
        return new ApiContracts(
            from file in Directory.EnumerateFiles(folder!, "*.jsonl")
            from line in File.ReadLines(file)
            where line.Length > 0
            select (Path.GetFileNameWithoutExtension(file), line));
    }

    public bool Knows(string product, string action) => _responses.ContainsKey((product, action));

    /// <summary>Every place where the answer differs from the official shape; nothing may be said that the shape does not know.</summary>
    public IReadOnlyList<string> Check(string product, string action, JsonElement answer) =>
        [.. ShapeChecker.Check(action, _responses[(product, action)], answer)];
}
