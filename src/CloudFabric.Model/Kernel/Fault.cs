namespace CloudFabric.Model.Kernel;

/// <summary>A refusal as a value: the official error code, its HTTP status and its text. Never thrown across a grain call.</summary>
/// <param name="Code">The official code, misspelt ones included, for example <c>InvalidDiskId.NotFound</c>.</param>
/// <param name="HttpStatus">The HTTP status that carries it, 400 to 503.</param>
/// <param name="Message">One or two sentences for the person who reads it.</param>
[GenerateSerializer, Immutable, Alias("cf.Fault")]
public sealed record Fault(
    [property: Id(0)] string Code,
    [property: Id(1)] int HttpStatus,
    [property: Id(2)] string Message)
{
    /// <summary>When to try again, in milliseconds of real time from now; null where nobody can say.</summary>
    [Id(3)]
    public int? RetryAfterMs { get; init; }
}
