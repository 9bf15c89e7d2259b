using CloudFabric.Model.Tests.Repository.Reading;
using CloudFabric.Model.Tests.Repository.Rules;

namespace CloudFabric.Model.Tests.Repository;

/// <summary>Each rule finds its violation in a made-up file, and leaves the lawful neighbour alone.</summary>
public sealed class RuleSelfTests
{
    [Theory]
    [InlineData("src/CloudFabric.Model/CloudFabric.Model.csproj", "<ProjectReference Include=\"../CloudFabric.Storage/CloudFabric.Storage.csproj\" />", 1)]
    [InlineData("src/CloudFabric.Model/CloudFabric.Model.csproj", "<PackageReference Include=\"Npgsql\" />", 1)]
    [InlineData("src/CloudFabric.Model/CloudFabric.Model.csproj", "<PackageReference Include=\"Checker\" PrivateAssets=\"all\" />", 0)]
    [InlineData("src/CloudFabric.Client/CloudFabric.Client.csproj", "<ProjectReference Include=\"..\\CloudFabric.Services\\CloudFabric.Services.csproj\" />", 1)]
    [InlineData("src/CloudFabric.Services/CloudFabric.Services.csproj", "<ProjectReference Include=\"../CloudFabric.Gateway/CloudFabric.Gateway.csproj\" />", 1)]
    [InlineData("src/CloudFabric.Services/CloudFabric.Services.csproj", "<ProjectReference Include=\"../CloudFabric.Storage/CloudFabric.Storage.csproj\" />", 0)]
    [InlineData("src/CloudFabric.New/CloudFabric.New.csproj", "", 1)]
    public void References_against_the_direction_are_found(string path, string text, int problems) =>
        Assert.Equal(problems, ProjectReferences.Check([new SourceFile(path, text)]).Count());

    [Theory]
    [InlineData("throw new NotImplementedException();", 1)]
    [InlineData("var now = DateTime.Now;", 1)]
    [InlineData("var now = DateTime.UtcNow;", 0)]
    [InlineData("// TODO later", 1)]
    [InlineData("  #region Fields", 1)]
    [InlineData("var x = Load().Result;", 1)]
    [InlineData("var x = loadTask.Result;", 1)]
    [InlineData("var x = decision.Result;", 0)]
    [InlineData("load.Wait();", 1)]
    [InlineData("Thread.Sleep(1);", 1)]
    [InlineData("internal partial class Half;", 1)]
    [InlineData("internal static partial class Log { [LoggerMessage(1)] static partial void Said(); }", 0)]
    [InlineData("var text = \"DateTime.Now\"; // NotImplementedException", 0)]
    public void Banned_text_is_found(string code, int problems) =>
        Assert.Equal(problems, BannedTexts.Check([Product(code)]).Count());

    [Fact]
    public void Blocking_is_found_where_requests_run_only() =>
        Assert.Empty(BannedTexts.Check([new SourceFile("src/CloudFabric.Storage/A.cs", "Thread.Sleep(1);")]));

    [Theory]
    [InlineData("[GenerateSerializer] record A;", "has 0 aliases")]
    [InlineData("[GenerateSerializer, Alias(\"cf.A\"), Alias(\"cf.B\")] record A;", "has 2 aliases")]
    [InlineData("[GenerateSerializer, Alias(\"A\")] record A;", "does not start with cf.")]
    [InlineData("[Alias(\"cf.A\")] interface A; [GenerateSerializer, Alias(\"cf.A\")] record B;", "is used by")]
    [InlineData("[GenerateSerializer, Alias(\"cf.A\")] record A([property: Id(0)] int X) { [Id(0)] public int Y { get; init; } }", "Id(0) is used 2 times")]
    public void Serialized_type_without_a_lasting_name_is_found(string code, string problem) =>
        Assert.Contains(problem, Assert.Single(SerializedTypes.Check([Product(code)])));

    [Fact]
    public void Serialized_types_in_one_another_number_their_own_fields() => Assert.Empty(SerializedTypes.Check([Product(
        "[GenerateSerializer, Alias(\"cf.A\")] class A { [Id(0)] int _x; [GenerateSerializer, Alias(\"cf.B\")] class B { [Id(0)] int _y; } }")]));

    [Theory]
    [InlineData("CreateDisk.cs", 0)]
    [InlineData("MakeDisk.cs", 1)]
    [InlineData("EcsCreateDisk.cs", 1)]
    public void Action_in_a_file_of_another_name_is_found(string file, int problems) =>
        Assert.Equal(problems, ActionFiles.Check([Action(file, "Ecs")]).Count());

    [Fact]
    public void Actions_of_one_name_may_bear_a_prefix() =>
        Assert.Empty(ActionFiles.Check([Action("EcsCreateDisk.cs", "Ecs"), Action("CreateDisk.cs", "Ebs")]));

    [Theory]
    [InlineData("see [this](there.md#part)", 0)]
    [InlineData("see [this](gone.md)", 1)]
    [InlineData("see [this](../README.md)", 0)]
    [InlineData("see [this](https://example.com/gone.md) and [that](#part)", 0)]
    [InlineData("```\n[this](gone.md)\n```", 0)]
    public void Dead_link_is_found(string text, int problems) =>
        Assert.Equal(problems, MarkdownLinks.Check([new SourceFile("docs/page.md", text)], path => path is "docs/there.md" or "README.md").Count());

    [Theory]
    [InlineData("cd /wo", "rk/repo", 1)]
    [InlineData("cat /ro", "ot/notes", 1)]
    [InlineData("https://registry.npm", "js.org/x", 1)]
    [InlineData("out/wo", "rk/x", 0)]
    public void Trace_of_a_machine_is_found(string first, string second, int problems) =>
        Assert.Equal(problems, MachineTraces.Check([new SourceFile("docs/page.md", first + second)]).Count());

    private static SourceFile Product(string code) => new("src/CloudFabric.Services/Sample.cs", code);

    private static SourceFile Action(string file, string product) =>
        new($"src/CloudFabric.Services/{product}/{file}", $"[Action(\"{product}\", \"2014-05-26\", \"CreateDisk\")] internal sealed class Handler;");
}
