namespace CloudFabric.Gateway.Capture;

/// <summary>Which requests somebody wants to see; an absent part takes all.</summary>
/// <param name="Action">The action's name, in any case.</param>
/// <param name="Code">The code that was answered, <c>OK</c> for a success.</param>
internal readonly record struct RequestFilter(string? Action, string? Code)
{
    public bool Takes(RequestTrace trace) =>
        Matches(Action, trace.Operation.Name.Length > 0 ? trace.Operation.Name : trace.Action) && Matches(Code, trace.Code ?? RequestView.NoAnswer);

    private static bool Matches(string? wanted, string? actual) => string.IsNullOrEmpty(wanted) || wanted.Equals(actual, StringComparison.OrdinalIgnoreCase);
}
