namespace CloudFabric.Chaos;

/// <summary>
/// The <c>--name value</c> and <c>--name</c> arguments of a scenario. Reading one marks it known; <see cref="RefuseUnknown"/> then refuses
/// what nobody asked for, so that a misspelt option does not pass as the default.
/// </summary>
internal sealed class ScenarioOptions
{
    private readonly Dictionary<string, string?> _given = [];
    private readonly HashSet<string> _known = [];

    public ScenarioOptions(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].StartsWith("--", StringComparison.Ordinal)
                ? arguments[i][2..]
                : throw new UsageException($"'{arguments[i]}' is not an option.");
            var hasValue = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            _given[name] = hasValue ? arguments[++i] : null;
        }
    }

    public bool Flag(string name) => Has(name) && _given[name] is null or "true";

    public string? TextOrNull(string name) => Has(name) ? _given[name] ?? throw new UsageException($"--{name} needs a value.") : null;

    public string Text(string name, string otherwise) => TextOrNull(name) ?? otherwise;

    public int Number(string name, int otherwise) => TextOrNull(name) is not { } text ? otherwise
        : int.TryParse(text, out var number) && number >= 0 ? number
        : throw new UsageException($"--{name} needs a number from 0, not '{text}'.");

    public void RefuseUnknown()
    {
        if (_given.Keys.Except(_known).ToArray() is { Length: > 0 } unknown)
        {
            throw new UsageException($"Unknown: {List(unknown)}. Known: {List(_known.Order())}.");
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => "--" + name));

    private bool Has(string name)
    {
        _known.Add(name);
        return _given.ContainsKey(name);
    }
}
