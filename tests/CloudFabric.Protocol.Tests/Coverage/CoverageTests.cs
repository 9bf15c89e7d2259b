using System.Reflection;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>The page of what is emulated says what the code does.</summary>
public sealed class CoverageTests
{
    private const string Command = "CLOUDFABRIC_GOLDEN=write scripts/test Protocol -- -class '*CoverageTests'";

    private static readonly EmulatedAction Sample = new(
        "Ecs", "2014-05-26", "CreateDisk",
        [
            new Parameter("Size", ParameterState.Implemented),
            new Parameter("Tag.Key", ParameterState.Implemented),
            new Parameter("Tag.Value", ParameterState.Implemented),
            new Parameter("Arn.Role", ParameterState.Refused),
            new Parameter("Arn.User", ParameterState.NoEffect),
        ])
    {
        Request = typeof(object),
    };

    [Fact]
    public void Page_is_what_the_code_does()
    {
        var page = CoveragePage.Render(EmulatedAction.All, OfficialParameters.Find(), CoveragePage.Committed);
        if (Environment.GetEnvironmentVariable("CLOUDFABRIC_GOLDEN") == "write")
        {
            CoveragePage.Write(page);
        }

        Assert.True(page == CoveragePage.Committed, $"docs/coverage.md is out of date. This writes it:\n{Command}\n{page}");
    }

    [Fact]
    public void Parameter_that_nobody_reads_is_marked()
    {
        var unread =
            from action in EmulatedAction.All
            from property in PropertiesOf(action.Request)
            where !ReadProperties.Contains(property)
            select $"{property.DeclaringType!.Name}.{property.Name}: nobody reads it, so it is [NoEffect], or [Refused]";

        Assert.True(!unread.Any(), string.Join('\n', unread.Distinct()));
    }

    [Fact]
    public void Parameters_are_named_as_officially()
    {
        var official = OfficialParameters.Find();
        Assert.SkipWhen(official is null, "CLOUDFABRIC_API_CONTRACTS names no folder of contracts");

        // An action of several products has the names of all of them.
        var wrong =
            from actions in EmulatedAction.All.GroupBy(action => (action.Name, action.Request))
            let names = actions.Select(action => official.Of(action.Product, action.Name)).ToList()
            where names.TrueForAll(known => known is not null)
            from parameter in actions.First().Parameters
            where parameter.Path != "RegionId" && !names.Any(known => known!.Any(parameter.Covers))
            select $"{actions.Key.Name}.{parameter.Path} is not official";

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Render_row_names_each_parameter_once_in_its_column()
    {
        var official = new OfficialParameters(
        [
            ("ecs", """
                {"action":"CreateDisk","params":{"RegionId":"String*","Size":"Integer","Tag":"RepeatList","Arn":"RepeatList","Filter.1.Key":"String","Filter.2.Key":"String","Zone":"String"},
                "request":{"OwnerId":"integer","Size":"integer","Tag":[{"Key":"string","Value":"string"}],"Arn":[{"Role":"string","User":"string","For":"string"}],"Zone":"string"}}
                """),
        ]);

        var page = CoveragePage.Render([Sample], official, committed: "");

        Assert.Contains("\n## Ecs 2014-05-26\n", page);
        Assert.Contains("\n| `CreateDisk` | Size, Tag | Arn.User | Arn.Role | Arn.For, Filter, Zone |\n", page);
        Assert.Contains("\n| Ecs | 2014-05-26 | 1 | 380 | 2 | 1 | 1 | 3 |\n", page);
        Assert.Contains("\n| Vpc | 2016-04-28 | 0 | 406 |", page);
    }

    [Fact]
    public void Render_fields_of_a_body_are_parameters()
    {
        var official = new OfficialParameters(
            [("ecs", """{"action":"CreateDisk","params":{"Size":"Integer","body":"String@body"},"request":{"labels":{"*":"string"},"pool":{"name":"string","size":"integer"}}}""")]);

        Assert.Equal(["labels", "pool.name", "pool.size", "Size"], official.Of("Ecs", "CreateDisk"));
    }

    [Theory]
    [InlineData("Zone", "Zone")]
    [InlineData("Size, Zone", "Zone")]
    [InlineData("?", "?")]
    [InlineData("", "")]
    public void Render_without_contracts_keeps_what_is_absent(string said, string kept)
    {
        var page = CoveragePage.Render([Sample], official: null, $"## Ecs 2014-05-26\n| `CreateDisk` | | | | {said} |\n\n## Z\n");

        Assert.Contains($"| Arn.Role | {kept} |\n", page);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type record) =>
        from property in record.GetProperties()
        where property.SetMethod is { IsPublic: true } && EmulatedAction.StateOf(property, ParameterState.Implemented) == ParameterState.Implemented
        from found in EmulatedAction.RecordOf(property) is { } part ? PropertiesOf(part).Prepend(property) : [property]
        select found;
}
