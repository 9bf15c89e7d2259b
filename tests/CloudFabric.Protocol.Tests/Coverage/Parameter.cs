namespace CloudFabric.Protocol.Tests.Coverage;

internal enum ParameterState
{
    Implemented,
    NoEffect,
    Refused,
    Absent,
}

/// <summary>A value that a client can send with an action.</summary>
/// <param name="Path">Its dotted name without the numbers of lists: <c>Tag.Key</c>.</param>
internal sealed record Parameter(string Path, ParameterState State)
{
    /// <summary>True where one is the other or a part of it; the gateway overlooks case.</summary>
    public bool Covers(string path) => IsIn(Path, path) || IsIn(path, Path);

    /// <summary>The shortest names by state: an object whose parts are all in one state is named once.</summary>
    public static ILookup<ParameterState, string> Shorten(IEnumerable<Parameter> parameters) =>
        Shorten(parameters.Select(parameter => (parameter.Path.Split('.'), parameter.State)), depth: 0)
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ToLookup(found => found.State, found => found.Name);

    private static IEnumerable<(string Name, ParameterState State)> Shorten(IEnumerable<(string[] Path, ParameterState State)> all, int depth) =>
        from part in all
        group part by string.Join('.', part.Path.Take(depth + 1)) into parts
        let states = parts.Select(part => part.State).Distinct().ToList()
        from found in states.Count == 1 ? [(parts.Key, states[0])] : Shorten(parts, depth + 1)
        select found;

    private static bool IsIn(string part, string whole) =>
        part.StartsWith(whole, StringComparison.OrdinalIgnoreCase) && (part.Length == whole.Length || part[whole.Length] == '.');
}
