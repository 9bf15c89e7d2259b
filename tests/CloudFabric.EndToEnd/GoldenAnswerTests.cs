using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Whole answers, to the byte.</summary>
public sealed class GoldenAnswerTests
{
    private const string Disk = "&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-h&DiskCategory=cloud_essd";
    private const string First = "d-bp17imvh7m8ediimtsu8";

    /// <summary>Stands for the task that an answer named last.</summary>
    private const string ChangeTask = "{task}";
    private const string FirstTagged = "&RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=" + First;

    /// <summary>In this order, in one world: a later case sees what the earlier ones made.</summary>
    private static readonly (string Name, string Parameters)[] Cases =
    [
        ("DescribeRegions/two", ""),
        ("DescribeZones/ids-and-names", "&RegionId=cn-shanghai&Verbose=false"),
        ("DescribeInstanceTypes/one", "&InstanceTypes.1=ecs.g8i.2xlarge"),
        ("DescribeAvailableResource/data-disks", "&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-h&DestinationResource=DataDisk"),
        ("DescribePrice/disk", "&RegionId=cn-hangzhou&ResourceType=disk&DataDisk.1.Category=cloud_essd&DataDisk.1.Size=40"),
        ("DescribeZones/no-region-of-that-name", "&RegionId=cn-nowhere"),
        ("DescribeDisks/none", "&RegionId=cn-hangzhou"),
        ("CreateDisk/created", Disk + "&Size=20&DiskName=data-1&Description=%E6%95%B0%E6%8D%AE&Tag.1.Key=team&Tag.1.Value=blue&ClientToken=one"),
        ("CreateDisk/token-of-another-request", Disk + "&Size=20&Description=other&ClientToken=one"),
        ("CreateDisk/dry-run", Disk + "&Size=20&DryRun=true"),
        ("CreateDisk/no-category-of-that-name", "&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-h&DiskCategory=cloud_fast&Size=20"),
        ("CreateDisk/no-zone", "&RegionId=cn-hangzhou&DiskCategory=cloud_essd&Size=20"),
        ("CreateDisk/size-is-no-number", Disk + "&Size=big"),
        ("DescribeDisks/one", "&RegionId=cn-hangzhou&DiskName=data-1"),
        ("CreateDisk/created-bare", Disk + "&Size=20&ClientToken=two"),
        ("DescribeDisks/fewer-than-ten-results-are-ten", "&RegionId=cn-hangzhou&MaxResults=1"),
        ("DescribeDisks/no-region", ""),
        ("DescribeDisks/ids-are-no-list", "&RegionId=cn-hangzhou&DiskIds=d-1"),
        ("ListTagResources/one", FirstTagged),
        ("TagResources/tagged", FirstTagged + "&Tag.1.Key=env&Tag.1.Value=test"),
        ("UntagResources/untagged", FirstTagged + "&TagKey.1=team"),
        ("ResizeDisk/grown", "&DiskId=" + First + "&NewSize=40"),
        ("ResizeDisk/no-disk", "&DiskId=d-bp1gone&NewSize=100"),
        ("ModifyDiskSpec/dry-run", "&DiskId=" + First + "&DiskCategory=cloud_auto&DryRun=true"),
        ("ModifyDiskSpec/category-changed", "&DiskId=" + First + "&DiskCategory=cloud_auto&ProvisionedIops=100&ClientToken=three"),
        ("ModifyDiskSpec/performance-changed", "&DiskId=" + First + "&ProvisionedIops=200"),
        ("ModifyDiskSpec/no-change", "&DiskId=" + First + "&DiskCategory=cloud_auto"),
        ("ModifyDiskAttribute/renamed", "&DiskId=" + First + "&DiskName=data-2&BurstingEnabled=true&DeleteAutoSnapshot=true"),
        ("ModifyDiskAttribute/nothing-to-modify", "&DiskId=" + First),
        ("DescribeDisks/changed", "&RegionId=cn-hangzhou&DiskIds=%5B%22" + First + "%22%5D"),
        ("DescribeDisks/created-long-ago", "&RegionId=cn-hangzhou&Filter.1.Key=CreationEndTime&Filter.1.Value=2020-01-01T00:00Z"),
        ("DescribeDisksFullStatus/one", "&RegionId=cn-hangzhou&DiskId.1=" + First),
        ("DescribeTasks/one", "&RegionId=cn-hangzhou&TaskAction=ModifyDiskSpec&ResourceIds.1=" + First),
        ("DescribeTaskAttribute/one", "&RegionId=cn-hangzhou&TaskId=" + ChangeTask),
        ("DescribeTaskAttribute/no-task", "&RegionId=cn-hangzhou&TaskId=t-bp1gone"),
        ("CancelTask/finished", "&RegionId=cn-hangzhou&TaskId=" + ChangeTask),
        ("AttachDisk/no-instance", "&InstanceId=i-bp1gone&DiskId=" + First),
        ("DetachDisk/no-instance", "&InstanceId=i-bp1gone&DiskId=" + First),
        ("ModifyDiskChargeType/no-instance", "&RegionId=cn-hangzhou&InstanceId=i-bp1gone&DiskIds=%5B%22" + First + "%22%5D"),
        ("ReInitDisk/begun", "&DiskId=" + First),
        ("DeleteDisk/deleted", "&DiskId=" + First),
        ("DeleteDisk/no-disk", "&DiskId=d-bp1gone"),
        ("DescribeKeyPairs/not-emulated", "&RegionId=cn-hangzhou"),
        ("MakeCoffee/no-such-action", ""),
    ];

    /// <summary>Addressed by path; in a folder of their own, because the name of their action is also one of the cloud server API's.</summary>
    private static readonly (string Name, string Target)[] PathCases =
    [
        ("cs/DescribeRegions/two", "/regions"),
        ("cs/DescribeClusters/not-emulated", "/clusters"),
    ];

    [Fact]
    public async Task Answers_are_what_they_were()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--timing", "off", "--seed", "7", "--regions", "cn-hangzhou,cn-shanghai");
        var task = "";
        Func<Task> Expect(string name, string target, params string[] headers) => async () =>
        {
            var answer = await RawCall.GetAsync(fabric.Port, target.Replace(ChangeTask, task, StringComparison.Ordinal), headers);
            task = GoldenAnswer.TaskId().Match(answer) is { Success: true } found ? found.Value : task;
            GoldenAnswer.Check(name, answer);
        };

        await Assert.MultipleAsync(
        [
            .. Cases.Select(one => Expect(one.Name, $"/?Version=2014-05-26&AccessKeyId=test&Action={one.Name.Split('/')[0]}{one.Parameters}")),
            .. PathCases.Select(one => Expect(one.Name, one.Target, "x-acs-version: 2015-12-15")),
        ]);
    }

    [Fact]
    public void Golden_files_all_belong_to_a_case() =>
        Assert.Equal(Cases.Select(one => one.Name).Concat(PathCases.Select(one => one.Name)).Order(StringComparer.Ordinal), GoldenAnswer.Known);
}
