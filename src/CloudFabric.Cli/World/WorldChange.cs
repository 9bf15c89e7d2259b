using System.Text.Json;
using CloudFabric.Cli.Terminal;
using CloudFabric.Client;

namespace CloudFabric.Cli.World;

/// <summary>One document on its way into the world: its plan, then what became of each step.</summary>
internal sealed class WorldChange(FabricConnection connection, JsonElement document, TerminalOutput terminal, bool isJson)
{
    private static readonly Column[] Columns = [new Column("OUTCOME", 7), new Column("STEP", 4) { Least = 24 }, new Column("TARGET", 6) { LeavesAs = 1 }];

    /// <summary>What it would change. It is shown, for programs only where it is all that comes.</summary>
    public async Task<List<JsonElement>> PlanAsync(CancellationToken cancellation)
    {
        var answer = await connection.PostAsync("world/plan", document, cancellation);
        var steps = answer.Succeeded ? Steps(answer) : throw Refusal(answer);
        if (!isJson || !steps.Exists(IsOpen))
        {
            Tell(steps);
        }

        return steps;
    }

    /// <summary>True for a step of the plan that would change something.</summary>
    public static bool IsOpen(JsonElement step) => JsonField.Text(step, "outcome") == "would change";

    /// <summary>Changes it and shows each step, also where one was refused.</summary>
    public async Task ApplyAsync(CancellationToken cancellation)
    {
        var answer = await connection.PostAsync("world/apply", document, cancellation);
        if (!answer.Body.TryGetProperty("steps", out _))
        {
            throw Refusal(answer);
        }

        Tell(Steps(answer));
        if (!answer.Succeeded)
        {
            throw Refusal(answer);
        }
    }

    /// <summary>The racks and hosts that the document drains, each as region and id.</summary>
    public List<(string Region, string Id)> Drained(List<JsonElement> plan)
    {
        var drained = document.TryGetProperty("drain", out var ids) ? ids.EnumerateArray().Select(id => id.GetString()).ToHashSet() : [];
        return [.. plan.Select(step => JsonField.Text(step, "target").Split('/')).Where(target => drained.Contains(target[^1])).Select(target => (target[0], target[^1])).Distinct()];
    }

    private void Tell(List<JsonElement> steps)
    {
        if (isJson)
        {
            steps.ForEach(terminal.WriteJson);
        }
        else
        {
            PlainTable.Write(terminal, Columns, Lines(steps));
        }
    }

    private CliFailure Refusal(ApiAnswer answer)
    {
        var refusal = connection.Refusal(answer);
        return answer.Body.TryGetProperty("mistakes", out var mistakes)
            ? new CliFailure(string.Join('\n', [refusal.Message, .. mistakes.EnumerateArray().Select(mistake => $"- {mistake.GetString()}")]))
            : refusal;
    }

    private static List<JsonElement> Steps(ApiAnswer answer) => [.. JsonField.Items(answer.Body, "steps")];

    private static List<string[]> Lines(List<JsonElement> steps) =>
        [.. steps.Select(step => new[] { JsonField.Text(step, "outcome"), JsonField.Text(step, "step"), JsonField.Text(step, "target") })];
}
