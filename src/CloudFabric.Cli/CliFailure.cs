namespace CloudFabric.Cli;

/// <summary>The end of a verb that could not do its work. The message says what to do, to the person who typed it.</summary>
internal sealed class CliFailure(string message, int exitCode = 1) : Exception(message)
{
    /// <summary>1 where the work failed, 2 where it was asked for wrongly.</summary>
    public int ExitCode { get; } = exitCode;

    public static CliFailure Usage(string message) => new(message, exitCode: 2);
}
