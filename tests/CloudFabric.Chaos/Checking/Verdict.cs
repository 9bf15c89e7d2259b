namespace CloudFabric.Chaos.Checking;

/// <summary>Whether a history has an explanation, and if not, why not.</summary>
/// <param name="Violation">Null where the history is linearizable.</param>
internal readonly record struct Verdict(string? Violation)
{
    public static readonly Verdict Linearizable;

    public bool Holds => Violation is null;
}
