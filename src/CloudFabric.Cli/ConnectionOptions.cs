using System.CommandLine;

namespace CloudFabric.Cli;

/// <summary>Where the fabric is and how to be let in, the same options on every verb; the environment stands in for what is not typed.</summary>
internal static class ConnectionOptions
{
    private const string DefaultEndpoint = "http://127.0.0.1:4800";

    public static readonly Option<string> Endpoint = new("--endpoint")
    {
        Description = $"where CloudFabric listens, or CLOUDFABRIC_ENDPOINT; {DefaultEndpoint} unless told",
        HelpName = "URL",
    };

    public static readonly Option<string> Token = new("--token")
    {
        Description = "the token that it was started with, or CLOUDFABRIC_TOKEN",
        HelpName = "TOKEN",
    };

    public static FabricConnection Connect(ParseResult parsed) =>
        new(ReadEndpoint(Read(parsed, Endpoint, "CLOUDFABRIC_ENDPOINT") ?? DefaultEndpoint), Read(parsed, Token, "CLOUDFABRIC_TOKEN"));

    private static string? Read(ParseResult parsed, Option<string> option, string variable) =>
        parsed.GetValue(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);

    private static Uri ReadEndpoint(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw CliFailure.Usage($"The endpoint {text} is no URL like {DefaultEndpoint}.");
}
