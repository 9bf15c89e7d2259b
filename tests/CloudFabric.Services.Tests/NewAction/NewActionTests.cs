namespace CloudFabric.Services.Tests.NewAction;

/// <summary>
/// What scripts/new-action writes. The expected files stand in the folder Samples beside this one and are part of this project: that
/// they compile, and that the test among them passes, is so shown by every build and run. CLOUDFABRIC_GOLDEN=write records them.
/// </summary>
public sealed class NewActionTests
{
    private const string Source = "src/CloudFabric.Services/Samples/";
    private const string Test = "tests/CloudFabric.Services.Tests/Samples/";

    [Theory]
    [InlineData("Vpc", "2016-04-28", "DescribeEipSegment", "DescribeEipSegment")]
    [InlineData("CS", "2015-12-15", "AttachInstances", "AttachInstances")]
    [InlineData("Ram", "2015-05-01", "GetRole", "GetRole")]
    [InlineData("ebs", "2021-07-30", "DescribeRegions", "EbsDescribeRegions")]
    public async Task NewAction_writes_a_source_file_and_its_test(string product, string version, string name, string expected)
    {
        using var run = new ScriptRun();

        await run.RunAsync(product, version, name, "Samples");

        Assert.True(run.Code == 0, run.Said);
        Assert.Equal([$"{Source}{expected}.cs", $"{Test}{expected}Tests.cs"], run.Files);
        Assert.Contains($"written: {Source}{expected}.cs", run.Said);
        Assert.All(run.Files, file => Check(Path.GetFileName(file), run.Read(file)));
    }

    [Theory]
    [InlineData("Vpc", "2016-04-28", "DescribeVpc", "Samples", "is not official; these are: Vpc 2016-04-28 DescribeVpcAttribute")]
    [InlineData("Vpc", "2016-04-28", "Describe.*", "Samples", "is not official")]
    [InlineData("Ecs", "2016-04-28", "CreateDisk", "Samples", "is not official")]
    [InlineData("Ecs", "2014-05-26", "CreateDisk", "Samples", "is there already")]
    [InlineData("Vpc", "2016-04-28", "DescribeEipSegment", "no/folder", "is no name of a folder")]
    [InlineData("Vpc", "2016-04-28", "CreateFlowLog", "Samples", "CreateFlowLog.cs is there already")]
    public async Task NewAction_refuses_and_writes_nothing(string product, string version, string name, string folder, string why)
    {
        using var run = new ScriptRun();
        run.Write($"{Source}CreateFlowLog.cs");

        await run.RunAsync(product, version, name, folder);

        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Said);
        Assert.Equal([$"{Source}CreateFlowLog.cs"], run.Files);
        Assert.Equal("mine", run.Read(run.Files[0]));
    }

    private static void Check(string name, string written)
    {
        var file = Path.Combine(Repository.Root, "tests", "CloudFabric.Services.Tests", "Samples", name);
        if (Environment.GetEnvironmentVariable("CLOUDFABRIC_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, written);
        }

        Assert.True(File.Exists(file), $"There is no expected {name}; this was written:\n{written}");
        Assert.Equal(File.ReadAllText(file), written);
    }
}
