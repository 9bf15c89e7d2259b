using System.CommandLine;

namespace CloudFabric.Cli;

/// <summary>For whom a verb writes, the same option on every verb.</summary>
internal static class OutputOption
{
    public static readonly Option<string> Output = Create();

    public static bool IsJson(ParseResult parsed) => parsed.GetValue(Output) == "json";

    private static Option<string> Create()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "table for people, json for programs: an object a line",
            DefaultValueFactory = _ => "table",
        };
        return option.AcceptOnlyFromAmong("table", "json");
    }
}
