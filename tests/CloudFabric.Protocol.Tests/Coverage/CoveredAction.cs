namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>One row of the page.</summary>
/// <param name="Absent">Official parameters that the action's record has no place for; null where the official ones are not known.</param>
internal sealed record CoveredAction(EmulatedAction Action, IReadOnlyList<string>? Absent)
{
    private readonly ILookup<ParameterState, string> _names = Parameter.Shorten(
        Action.Parameters.Concat((Absent ?? []).Select(path => new Parameter(path, ParameterState.Absent))));

    /// <summary>Sees what is absent among the given names.</summary>
    public static CoveredAction Of(EmulatedAction action, IReadOnlyList<string>? official) =>
        new(action, official?.Where(path => !action.Parameters.Any(known => known.Covers(path))).ToList());

    public int Count(ParameterState state) => _names[state].Count();

    public string ToRow() =>
        $"| `{Action.Name}` | {Cell(ParameterState.Implemented)} | {Cell(ParameterState.NoEffect)} | {Cell(ParameterState.Refused)} "
        + $"| {(Absent is null ? CoveragePage.Unknown : Cell(ParameterState.Absent))} |";

    private string Cell(ParameterState state) => string.Join(", ", _names[state]);
}
