using System.CommandLine;
using System.CommandLine.Parsing;
using CloudFabric.Cli.Requests;
using CloudFabric.Cli.Terminal;

namespace CloudFabric.Cli.Verbs;

/// <summary><c>cloudfabric requests</c>: what clients asked, what was answered, and why.</summary>
internal static class RequestsVerb
{
    private const int DefaultLimit = 20;

    private static readonly Argument<string?> Id = new("ID") { Description = "shows this request in full", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Follow = new("--follow", "-f") { Description = "shows requests as they are answered, until Ctrl+C" };
    private static readonly Option<string?> Code = new("--code") { Description = "only with this error code; OK is a success", HelpName = "X" };
    private static readonly Option<string?> Action = new("--action") { Description = "only of this action", HelpName = "X" };
    private static readonly Option<string?> Account = new("--account") { Description = "only of this account", HelpName = "X" };

    private static readonly Option<int?> Limit = new("--limit")
    {
        Description = "how many of the last ones, 20 unless told; before what --follow shows, none unless told",
        HelpName = "N",
        CustomParser = ReadLimit,
    };

    private static readonly Option[] Choices = [Follow, Code, Action, Account, Limit];

    public static Verb Create()
    {
        var verb = new Verb("requests", "Shows the last requests of clients, the newest last, or one in full.")
        {
            Examples =
            [
                ("cloudfabric requests", "the last 20"),
                ("cloudfabric requests -f --code SignatureDoesNotMatch", "as they fail"),
                ("cloudfabric requests 1F7EB129-260F-4C1A-B8ED-0083ADCB2E39", "one in full, with its string to sign"),
                ("cloudfabric requests -o json | jq .ignored", "for programs"),
            ],
        };
        verb.Arguments.Add(Id);
        Array.ForEach(Choices, verb.Options.Add);

        verb.Validators.Add(CheckChoice);
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = ConnectionOptions.Connect(parsed);
        using var terminal = new TerminalOutput();
        var feed = new RequestFeed(connection, new RequestChoice(parsed.GetValue(Action), parsed.GetValue(Code), parsed.GetValue(Account)));
        var isJson = OutputOption.IsJson(parsed);
        if (parsed.GetValue(Id) is { } id)
        {
            RequestSheet.Write(terminal, await feed.FindAsync(id, cancellation), isJson);
            return 0;
        }

        var table = new RequestTable(terminal, isJson);
        if (parsed.GetValue(Follow))
        {
            await FollowAsync(feed, table, parsed.GetValue(Limit) ?? 0, cancellation);
            return 0;
        }

        var last = await feed.LastAsync(parsed.GetValue(Limit) ?? DefaultLimit, cancellation);
        table.Begin();
        last.ForEach(table.Add);
        return 0;
    }

    private static async Task FollowAsync(RequestFeed feed, RequestTable table, int before, CancellationToken cancellation)
    {
        using var stream = await feed.OpenAsync(cancellation);
        table.Begin();
        await foreach (var request in feed.FollowAsync(stream, before, cancellation))
        {
            table.Add(request);
        }
    }

    private static void CheckChoice(CommandResult result)
    {
        if (result.GetResult(Id) is { Tokens.Count: > 0 } && Choices.Any(option => result.GetResult(option) is { Implicit: false }))
        {
            result.AddError("An ID shows one request: it goes with no other choice.");
        }
    }

    private static int? ReadLimit(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, out var limit) && limit > 0)
        {
            return limit;
        }

        result.AddError("--limit is a number from 1 on.");
        return null;
    }
}
