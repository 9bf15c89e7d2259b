using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace CloudFabric.Cli;

/// <summary>
/// What is the same for every verb: usage errors end with 2, failures with their code and one sentence on standard error, Ctrl+C and a
/// reader that has gone with 0. Verbs only throw.
/// </summary>
internal static class CommandLine
{
    /// <summary>EPIPE: who read the output has seen enough.</summary>
    private const int BrokenPipe = 32;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await Tell(Usage(parsed));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CliFailure failure)
        {
            return await Tell(failure);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return await Tell(new CliFailure($"The answer is none of CloudFabric's, or one of another version: {odd.Message}"));
        }
        catch (IOException failed)
        {
            return failed.HResult == BrokenPipe ? 0 : await Tell(new CliFailure(failed.Message));
        }
    }

    private static CliFailure Usage(ParseResult parsed)
    {
        var path = "";
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
        {
            path = $"{command.Command.Name} {path}";
        }

        return CliFailure.Usage($"{string.Join('\n', parsed.Errors.Select(error => error.Message))}\n{path}--help tells what there is.");
    }

    private static async Task<int> Tell(CliFailure failure)
    {
        await Console.Error.WriteLineAsync(failure.Message);
        return failure.ExitCode;
    }
}
