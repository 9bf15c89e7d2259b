using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>The check of answers against official shapes finds what it is for.</summary>
public sealed class ApiContractsTests
{
    private static readonly ApiContracts Contracts = new(
    [
        ("ecs", """
            {"action":"Describe","response":{"Count":"integer","Ratio":"number","Ok":"boolean","Items":{"Item":[{"Id":"string"}]},"Any":"object","Labels":{"*":"string"}}}
            """),
        ("cs", """{"action":"List","response":[{"id":"string"}]}"""),
        ("cs", """{"action":"Open","response":null}"""),
        ("cs", """{"action":"Close"}"""),
    ]);

    [Theory]
    [InlineData("ecs", "Describe", """{"Count":3,"Ratio":0.5,"Ok":true,"Items":{"Item":[{"Id":"a"},{}]},"Any":{"x":1},"Labels":{"k":"v"}}""")]
    [InlineData("ecs", "Describe", "{}")]
    [InlineData("cs", "List", """[{"id":"a"}]""")]
    [InlineData("cs", "Open", """{"whatever":1}""")]
    [InlineData("cs", "Close", """{"whatever":1}""")]
    public void Check_answer_of_the_official_shape_passes(string product, string action, string answer) =>
        Assert.Empty(Contracts.Check(product, action, Parse(answer)));

    [Theory]
    [InlineData("""{"Counts":3}""", "Describe.Counts is not in the contract")]
    [InlineData("""{"Items":{"Item":[{},{"Name":"a"}]}}""", "Describe.Items.Item[1].Name is not in the contract")]
    [InlineData("""{"Count":"3"}""", "Describe.Count should be integer")]
    [InlineData("""{"Count":3.5}""", "Describe.Count should be integer")]
    [InlineData("""{"Ok":"true"}""", "Describe.Ok should be boolean")]
    [InlineData("""{"Items":[{"Id":"a"}]}""", "Describe.Items should be object")]
    [InlineData("""{"Items":{"Item":{"Id":"a"}}}""", "Describe.Items.Item should be list")]
    [InlineData("""{"Items":{"Item":[{"Id":null}]}}""", "Describe.Items.Item[0].Id should be string")]
    [InlineData("""{"Any":[]}""", "Describe.Any should be object")]
    [InlineData("""{"Labels":{"k":1}}""", "Describe.Labels.k should be string")]
    [InlineData("[]", "Describe should be object")]
    public void Check_answer_of_another_shape_is_named(string answer, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Contracts.Check("ecs", "Describe", Parse(answer))));

    [Fact]
    public void Official_contracts_know_the_disk_actions()
    {
        var contracts = ApiContracts.Official();

        Assert.All(["CreateDisk", "DescribeDisks", "ResizeDisk", "DeleteDisk"], action => Assert.True(contracts.Knows("ecs", action)));
        Assert.True(contracts.Knows("cs", "DescribeRegions"));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
