using System.CommandLine;

namespace CloudFabric.Cli;

/// <summary>A verb of the command line: a command with the options that every verb has, and examples at the end of its help.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description)
        : base(name, description)
    {
        Options.Add(OutputOption.Output);
        Options.Add(ConnectionOptions.Endpoint);
        Options.Add(ConnectionOptions.Token);
    }

    /// <summary>A command and what it does, a line each.</summary>
    public required (string Command, string Does)[] Examples { get; init; }
}
