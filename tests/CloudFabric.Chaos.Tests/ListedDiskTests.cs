using System.Text.Json.Nodes;
using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Tests;

public sealed class ListedDiskTests
{
    private readonly JsonObject _disk = JsonNode.Parse("""
        {"DiskId":"d-1","RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-h","DiskName":"a","Category":"cloud_essd","Size":20,
         "Status":"Creating","Type":"data","DiskChargeType":"PostPaid","CreationTime":"2026-01-02T03:04:05Z"}
        """)!.AsObject();

    [Fact]
    public void Of_whole_disk_no_defect()
    {
        var disk = ListedDisk.Of(Json());
        Assert.Equal(("d-1", "a", 20, "Creating"), (disk.Id, disk.Name, disk.SizeGib, disk.Status));
        Assert.Empty(disk.Defects);
    }

    [Theory]
    [InlineData("ZoneId")]
    [InlineData("CreationTime")]
    [InlineData("Size")]
    public void Of_missing_field_is_a_defect(string name)
    {
        _disk.Remove(name);
        Assert.Equal([$"has no {name}"], ListedDisk.Of(Json()).Defects);
    }

    [Fact]
    public void Of_strange_status_is_a_defect()
    {
        _disk["Status"] = "Deleting";
        Assert.Equal(["is 'Deleting'"], ListedDisk.Of(Json()).Defects);
    }

    private System.Text.Json.JsonElement Json() => System.Text.Json.JsonElement.Parse(_disk.ToJsonString());
}
