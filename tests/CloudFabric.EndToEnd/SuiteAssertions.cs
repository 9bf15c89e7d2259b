using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the suite of calls must show wherever it runs. What each call must answer stands beside it in the suite.</summary>
internal static class SuiteAssertions
{
    private const int LeastCalls = 120;
    private const int LeastActions = 70;

    public static void Answers(Steps steps) =>
        Assert.Empty(steps.All.SelectMany(step => Problems(step).Select(problem => $"{step.Name} ({step.Action}): {problem}")));

    /// <summary>Two calls are the same where their action and the names of their parameters are.</summary>
    public static void Extent(Steps steps)
    {
        Assert.True(steps.All.Select(step => step.Asked).Distinct().Count() >= LeastCalls);
        Assert.True(steps.All.Select(step => (step.Product, step.Action)).Distinct().Count() >= LeastActions);
        Assert.True(steps.All.Where(step => !step.Succeeded).Select(step => step.Error).Distinct().Count() >= 60);
    }

    /// <summary>Nothing was said that the official answers do not have.</summary>
    public static void Shapes(Steps steps)
    {
        var contracts = ApiContracts.Official();
        var answers = steps.All.Where(step => step.Succeeded && !IsXml(step) && contracts.Knows(step.Product, step.Action)).ToList();

        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 60);
        Assert.Empty(answers.SelectMany(step => contracts.Check(step.Product, step.Action, step.Body)).Distinct());
    }

    /// <summary>A refusal says all that clients read of it.</summary>
    public static void Refusals(Steps steps) => Assert.All(steps.All.Where(step => !step.Succeeded), step =>
        Assert.All(["Code", "Message", "RequestId", "HostId", "Recommend"], name => Assert.NotEmpty(step.Body.GetProperty(name).GetString()!)));

    private static IEnumerable<string?> Problems(Step step) =>
        step.Line.GetProperty("problems").EnumerateArray().Select((JsonElement problem) => problem.GetString());

    private static bool IsXml(Step step) => step.Line.GetProperty("type").GetString()!.Contains("xml", StringComparison.Ordinal);
}
