using CloudFabric.Gateway.OpenApi.Routing;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>The page docs/coverage.md: written from the code, the official names and, where they are there, the official parameters.</summary>
internal static class CoveragePage
{
    public const string Unknown = "?";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "coverage.md");

    private static readonly string Introduction = System.IO.File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "CloudFabric.Protocol.Tests", "Coverage", "introduction.txt"));

    public static string Committed => Path.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    public static void Write(string text) => System.IO.File.WriteAllText(File, text);

    /// <summary>Without contracts what is absent is what the page says already: that part is only checked where they are.</summary>
    public static string Render(IEnumerable<EmulatedAction> emulated, OfficialParameters? official, string committed)
    {
        var actions = emulated
            .Select(action => CoveredAction.Of(action, official is null ? Said(committed, action) : official.Of(action.Product, action.Name)))
            .ToList();
        return $"{Introduction}\n## Products\n\n{Summary(actions)}\n{string.Join('\n', Sections(actions))}";
    }

    private static string Summary(List<CoveredAction> actions)
    {
        var rows =
            from name in OfficialActions.Load()
            group name by (name.Product, name.Version) into product
            let covered = actions.Where(action => (action.Action.Product, action.Action.Version) == product.Key).ToList()
            orderby covered.Count == 0, product.Key.Product.ToUpperInvariant()
            let counts = Enum.GetValues<ParameterState>().Select(state => covered.Sum(action => action.Count(state)))
            select $"| {product.Key.Product} | {product.Key.Version} | {covered.Count} | {product.Count() - covered.Count} "
                + $"| {(covered.Count == 0 ? "| | " : string.Join(" | ", counts) + " ")}|";
        return "| product | version | actions emulated | absent | their parameters: implemented | no effect | refused | absent |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- |\n" + string.Join('\n', rows) + "\n";
    }

    private static IEnumerable<string> Sections(List<CoveredAction> actions) =>
        from action in actions
        group action by Heading(action.Action) into product
        orderby product.Key.ToUpperInvariant()
        select $"{product.Key}\n\n| action | implemented | no effect | refused | absent |\n| --- | --- | --- | --- | --- |\n"
            + string.Concat(product.Select(action => action.ToRow() + "\n"));

    private static string Heading(EmulatedAction action) => $"## {action.Product} {action.Version}";

    /// <summary>What a page says is absent of an action.</summary>
    private static string[]? Said(string page, EmulatedAction action)
    {
        var section = page.IndexOf(Heading(action) + "\n", StringComparison.Ordinal);
        var rows = section < 0 ? [] : page[section..].Split("\n## ")[0].Split('\n');
        var cell = rows.FirstOrDefault(row => row.StartsWith($"| `{action.Name}` |", StringComparison.Ordinal))?.Split('|')[5].Trim();
        return cell is null or Unknown ? null : cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);
    }
}
