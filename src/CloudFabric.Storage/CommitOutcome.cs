using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>What became of a change set: it is durable, a condition refused it, or a row was not at the version it expected.</summary>
/// <param name="IsCommitted">Durable (or, for a dry run, free to be).</param>
/// <param name="RefusedBy">The condition that did not hold; it carries the answer for the caller.</param>
public readonly record struct CommitOutcome(bool IsCommitted, Condition? RefusedBy)
{
    public static readonly CommitOutcome Committed = new(true, null);

    /// <summary>Decided on a state that is not the committed one: reload and decide again.</summary>
    public static readonly CommitOutcome Stale;

    public static CommitOutcome Refused(Condition condition) => new(false, condition);
}
