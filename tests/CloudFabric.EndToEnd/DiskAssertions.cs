using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the disk scenario must show wherever it runs: through one process or through two gateways.</summary>
internal static class DiskAssertions
{
    private const int DiskCount = 12;

    public static void Holds(Steps steps)
    {
        Creating(steps);
        Reading(steps);
        Changing(steps);
        Deleting(steps);
        Mistakes(steps);
    }

    public static void Creating(Steps steps)
    {
        Assert.NotEmpty(steps["regions"].List("Regions", "Region"));
        Assert.NotEmpty(steps["zones"].List("Zones", "Zone"));
        Assert.Equal(steps["create"].Text("DiskId"), steps["create again"].Text("DiskId"));
        Assert.NotEqual(steps["create"].Text("RequestId"), steps["create again"].Text("RequestId"));
        Fails(steps["create other"], 400, "IdempotentParameterMismatch");
        Assert.Equal(DiskCount, Created(steps).Distinct().Count());
    }

    public static void Reading(Steps steps)
    {
        var created = Created(steps).Order().ToList();
        var byIds = steps["by ids"].List("Disks", "Disk");
        Assert.Equal(created, byIds.Select(disk => disk.GetProperty("DiskId").GetString()!).Order());
        Assert.All(byIds, disk => Assert.Equal("Available", disk.GetProperty("Status").GetString()));

        string[] pages = ["page 1", "page 2", "page 3"];
        Assert.Equal([5, 5, 2], pages.Select(page => steps[page].List("Disks", "Disk").Count));
        Assert.All(pages, page => Assert.Equal(DiskCount, steps[page].Body.GetProperty("TotalCount").GetInt32()));
        Assert.Equal(created, pages.SelectMany(page => Ids(steps[page])).Order());

        string[] tokens = ["first by token", "next by token"];
        Assert.NotEmpty(steps["first by token"].Text("NextToken"));
        Assert.Equal(10, steps["first by token"].List("Disks", "Disk").Count);
        Assert.Equal(created, tokens.SelectMany(page => Ids(steps[page])).Order());
    }

    public static void Changing(Steps steps)
    {
        Assert.True(steps["resize"].Succeeded);
        Assert.Equal(100, Assert.Single(steps["resized"].List("Disks", "Disk")).GetProperty("Size").GetInt32());
        Assert.Equal(403, steps["shrink"].Status);
        Assert.StartsWith("InvalidDiskSize", steps["shrink"].Error);

        var id = steps["create"].Text("DiskId");
        Assert.Equal(7, steps["tags"].List("TagResources", "TagResource").Count);
        Assert.Equal(["cost=", "env=test", "team=blue"], Tags(steps["tags"], id));
        Assert.Equal([id], Ids(steps["tagged"]));
        Assert.Equal(["cost=", "env=test"], Tags(steps["tags left"], id));
    }

    public static void Deleting(Steps steps)
    {
        Assert.All(Enumerable.Range(0, DiskCount), at => Assert.True(steps[$"delete {at}"].Succeeded));
        Assert.Empty(steps["gone"].List("Disks", "Disk"));
        Fails(steps["delete gone"], 404, "InvalidDiskId.NotFound");
    }

    public static void Mistakes(Steps steps)
    {
        Fails(steps["efficiency too small"], 403, "InvalidDiskSize.NotSupported");
        Fails(steps["auto too large"], 403, "InvalidDataDiskSize.ValueNotSupported");
        Fails(steps["level too high"], 403, "OperationDenied.PerformanceLevelNotMatch");
        Fails(steps["no such region"], 404, "InvalidRegionId.NotFound");
        Fails(steps["not emulated"], 400, "UnsupportedOperation");
        Assert.Contains("DescribeKeyPairs", steps["not emulated"].Body.GetProperty("Message").GetString());
        Fails(steps["wrong secret"], 400, "SignatureDoesNotMatch");
    }

    /// <summary>Calls that only the untyped client can make.</summary>
    public static void DryRuns(Steps steps)
    {
        string[] possible = ["dry create", "dry resize", "dry tag", "dry delete"];
        Assert.All(possible, name => Fails(steps[name], 400, "DryRunOperation"));
        Assert.StartsWith("InvalidDiskSize", steps["dry shrink"].Error);

        // The client token is still free: the same one made a disk of another size afterwards.
        Assert.Contains(steps["create 1"].Text("DiskId"), steps["page 3"].List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString()));
        var untouched = Assert.Single(steps["after dry runs"].List("Disks", "Disk"));
        Assert.Equal((40, "Available"), (untouched.GetProperty("Size").GetInt32(), untouched.GetProperty("Status").GetString()));
        Assert.Empty(untouched.GetProperty("Tags").GetProperty("Tag").EnumerateArray());
        Assert.All(["page 1", "page 2", "page 3"], page => Assert.Equal(DiskCount, steps[page].Body.GetProperty("TotalCount").GetInt32()));
    }

    /// <summary>Nothing was said that the official answers do not have.</summary>
    public static void Shapes(Steps steps)
    {
        var contracts = ApiContracts.Official();
        var answers = steps.All.Where(step => step.Succeeded && contracts.Knows(step.Product, step.Action)).ToList();

        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 7);
        Assert.All(answers, step => Assert.Empty(contracts.Check(step.Product, step.Action, step.Body)));
    }

    public static void Fails(Step step, int status, string code)
    {
        Assert.Equal((status, code), (step.Status, step.Error));
        Assert.Equal(code, step.Body.GetProperty("Code").GetString());
        Assert.NotEmpty(step.Body.GetProperty("Message").GetString()!);
        Assert.NotEmpty(step.Body.GetProperty("RequestId").GetString()!);
    }

    private static IEnumerable<string> Created(Steps steps) =>
        Enumerable.Range(1, DiskCount - 1).Select(at => steps[$"create {at}"].Text("DiskId")).Prepend(steps["create"].Text("DiskId"));

    private static IEnumerable<string> Ids(Step step) => step.List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString()!);

    private static IEnumerable<string> Tags(Step step, string id) =>
        from tag in step.List("TagResources", "TagResource")
        where tag.GetProperty("ResourceId").GetString() == id
        let text = $"{tag.GetProperty("TagKey").GetString()}={tag.GetProperty("TagValue").GetString()}"
        orderby text
        select text;
}
