using System.Reflection;
using System.Text.Json;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>Which implemented actions take a ClientToken or a DryRun officially, and the case of each.</summary>
internal static class OfficialTokens
{
    private static readonly string[] Reads = ["Describe", "List", "Get", "Query"];

    /// <summary>Lines that no call can be tried of: the fabric has nothing prepaid, so that the action refuses all of them.</summary>
    private static readonly string[] AlwaysRefused = ["ecs ModifyDiskChargeType ClientToken"];

    /// <summary>Lines of the golden file: product, action, and what it takes.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "token-actions.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static IReadOnlyList<TokenCase> Cases { get; } =
    [
        .. from type in typeof(OfficialTokens).Assembly.GetTypes()
           where type.IsClass && type.IsAssignableTo(typeof(ITokenCases))
           from one in ((ITokenCases)Activator.CreateInstance(type)!).Cases
           select one,
    ];

    /// <summary>Of the implemented actions those that take it, as <c>product action</c>: each must have a case.</summary>
    public static IEnumerable<string> Implemented(string parameter)
    {
        var taking = Lines.Except(AlwaysRefused).Select(line => line.Split(' '))
            .Where(words => words.Skip(2).Contains(parameter)).Select(words => $"{words[0]} {words[1]}").ToHashSet();
        return
            from type in typeof(ActionTable).Assembly.GetTypes()
            from action in type.GetCustomAttributes<ActionAttribute>()
            where taking.Contains($"{action.Product.ToLowerInvariant()} {action.Name}")
            orderby action.Product, action.Name
            select $"{action.Product.ToLowerInvariant()} {action.Name}";
    }

    public static TokenCase CaseOf(string name) => Cases.SingleOrDefault(one => $"{one.Product} {one.Action}" == name)
        ?? throw new InvalidOperationException($"{name} takes a token or a dry run and has no case: add one to a class of {nameof(ITokenCases)}.");

    /// <summary>The lines as the official contracts give them.</summary>
    public static IEnumerable<string> Read(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.jsonl")
        from line in File.ReadLines(file)
        where line.Length > 0
        let contract = JsonDocument.Parse(line).RootElement
        let action = contract.GetProperty("action").GetString()!
        where !Reads.Any(verb => action.StartsWith(verb, StringComparison.Ordinal)) && contract.TryGetProperty("params", out _)
        let names = contract.GetProperty("params").EnumerateObject().Select(one => one.Name.Replace("_", "").ToLowerInvariant()).ToHashSet()
        let takes = new[] { "ClientToken", "DryRun" }.Where(parameter => names.Contains(parameter.ToLowerInvariant())).ToList()
        where takes.Count > 0
        select string.Join(' ', [Path.GetFileNameWithoutExtension(file), action, .. takes]);
}
