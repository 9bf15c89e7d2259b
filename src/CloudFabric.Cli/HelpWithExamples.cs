using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CloudFabric.Cli;

/// <summary>The usual help, and the verb's examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Asking for help is never a wrong use, whatever else is missing.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var width = verb.Examples.Max(example => example.Command.Length);
            output.WriteLine("Examples:");
            foreach (var (command, does) in verb.Examples)
            {
                output.WriteLine($"  {command.PadRight(width)}  {does}");
            }
        }

        return code;
    }
}
