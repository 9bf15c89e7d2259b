using System.CommandLine;
using CloudFabric.Cli.Terminal;
using CloudFabric.Cli.World;

namespace CloudFabric.Cli.Verbs;

/// <summary><c>cloudfabric world</c>: regions, zones and hardware as they are, and as a document wants them.</summary>
internal static class WorldVerb
{
    private static readonly Argument<string?> Region = new("REGION") { Description = "only this region, with its racks and pools", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> Document = new("FILE") { Description = "the document with the changes; - for standard input" };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "does not ask before it changes anything" };
    private static readonly Option<bool> Wait = new("--wait") { Description = "waits until what the document drains is empty; Ctrl+C leaves the drains going" };

    public static Command Create() => new("world", "Shows regions, zones and hardware, and changes them.") { CreateShow(), CreateApply() };

    private static Verb CreateShow()
    {
        var verb = new Verb("show", "Shows what there is, and how much of it is used.")
        {
            Examples =
            [
                ("cloudfabric world show", "all regions, and what is out of service"),
                ("cloudfabric world show cn-hangzhou", "one, with its zones, racks and pools"),
                ("cloudfabric world show -o json | jq .zones[].racks", "for programs"),
            ],
        };
        verb.Arguments.Add(Region);
        verb.SetAction(ShowAsync);
        return verb;
    }

    private static Verb CreateApply()
    {
        var verb = new Verb("apply", "Changes the world as a document says, after it has shown what would change.")
        {
            Examples =
            [
                ("cloudfabric world apply racks.json", "shows the plan and asks"),
                ("cloudfabric world apply drain.json --yes --wait", "drains a rack, until it is empty"),
            ],
        };
        verb.Arguments.Add(Document);
        verb.Options.Add(Yes);
        verb.Options.Add(Wait);
        verb.SetAction(ApplyAsync);
        return verb;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = ConnectionOptions.Connect(parsed);
        using var terminal = new TerminalOutput();
        var region = parsed.GetValue(Region);
        var world = await connection.GetAsync(region is null ? "world" : $"world?region={Uri.EscapeDataString(region)}", cancellation);
        WorldSheet.Write(terminal, [.. JsonField.Items(world, "regions")], isOne: region is not null, OutputOption.IsJson(parsed));
        return 0;
    }

    private static async Task<int> ApplyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = ConnectionOptions.Connect(parsed);
        using var terminal = new TerminalOutput();
        var isJson = OutputOption.IsJson(parsed);
        var change = new WorldChange(connection, ChangeFile.Read(parsed.GetValue(Document)!), terminal, isJson);
        var plan = await change.PlanAsync(cancellation);
        if (plan.Exists(WorldChange.IsOpen))
        {
            Confirmation.Ask(parsed.GetValue(Yes));
            await change.ApplyAsync(cancellation);
        }

        if (parsed.GetValue(Wait))
        {
            await new DrainWatch(connection, terminal, isJson).WaitAsync(change.Drained(plan), cancellation);
        }

        return 0;
    }
}
