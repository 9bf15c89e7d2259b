using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Whole answers of the disk actions, to the letter: ids follow from the seed and the client token, so they stay too.</summary>
public sealed class GoldenAnswerTests
{
    private const string Region = PlainCalls.Region;

    /// <summary>In this order, in one world: a later case sees what the earlier ones made.</summary>
    private static readonly (string Name, (string Name, string Value)[] Parameters)[] Cases =
    [
        ("DescribeDisks/none", [("RegionId", Region)]),
        ("CreateDisk/created", [.. Disk, ("DiskName", "data-1"), ("Description", "数据"), ("Tag.1.Key", "team"), ("Tag.1.Value", "blue"), ("ClientToken", "one")]),
        ("CreateDisk/token-of-another-request", [.. Disk, ("Description", "other"), ("ClientToken", "one")]),
        ("CreateDisk/no-category-of-that-name", [("RegionId", Region), ("ZoneId", Region + "-h"), ("DiskCategory", "cloud_fast"), ("Size", "20")]),
        ("CreateDisk/no-zone", [("RegionId", Region), ("DiskCategory", "cloud_essd"), ("Size", "20")]),
        ("CreateDisk/size-is-no-number", [.. Disk.SkipLast(1), ("Size", "big")]),
        ("DescribeDisks/one", [("RegionId", Region), ("DiskName", "data-1")]),
        ("CreateDisk/created-bare", [.. Disk, ("ClientToken", "two")]),
        ("DescribeDisks/fewer-than-ten-results-are-ten", [("RegionId", Region), ("MaxResults", "1")]),
        ("DescribeDisks/no-region", []),
        ("DescribeDisks/ids-are-no-list", [("RegionId", Region), ("DiskIds", "d-1")]),
        ("ResizeDisk/no-disk", [("DiskId", "d-bp1gone"), ("NewSize", "100")]),
        ("DeleteDisk/no-disk", [("DiskId", "d-bp1gone")]),
        ("DescribeInstances/not-emulated", [("RegionId", Region)]),
        ("MakeCoffee/no-such-action", []),
    ];

    private static (string Name, string Value)[] Disk =>
        [("RegionId", Region), ("ZoneId", Region + "-h"), ("DiskCategory", "cloud_essd"), ("Size", "20")];

    [Fact]
    public async Task Answers_are_what_they_were()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--timing", "off", "--seed", "7");
        var calls = new PlainCalls(fabric.Port);

        await Assert.MultipleAsync([.. Cases.Select(one => (Func<Task>)(async () =>
            GoldenAnswer.Check(one.Name, await calls.SendAsync(one.Name.Split('/')[0], one.Parameters))))]);
    }

    [Fact]
    public void Golden_files_all_belong_to_a_case() => Assert.Equal(Cases.Select(one => one.Name).Order(StringComparer.Ordinal), GoldenAnswer.Known);
}
