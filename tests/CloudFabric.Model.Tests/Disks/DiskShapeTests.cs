using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskShapeTests
{
    [Fact]
    public void Shape_of_an_ordinary_disk_has_no_facets()
    {
        var shape = DiskMachine.Shape(Given.Disk());

        Assert.Empty(shape.Facets);
        Assert.Equal((Given.Account, Given.Zone, "cloud_essd"), (shape.Account, shape.Zone, shape.Class));
        Assert.Null(shape.DueAt);
    }

    [Fact]
    public void Shape_of_a_special_disk_names_what_is_special()
    {
        var disk = Given.Disk(sizeGib: 500, level: "PL2") with
        {
            Name = "data", Encrypted = true, KmsKeyId = "key-1", MultiAttach = true, Tags = [new("team", "x"), new("empty", "")],
        };

        Assert.Equal(
            [
                new("name", "data"), new("performance-level", "PL2"), new("encrypted", "true"), new("kms-key", "key-1"),
                new("multi-attach", "true"), new("tag:team", "x"), new("tag:empty", ""),
            ],
            DiskMachine.Shape(disk).Facets);
    }

    [Fact]
    public void Shape_counts_the_disk_in_its_zone_and_in_the_quotas() => Assert.Equal(
        [
            new Usage("children/cn-hangzhou/zone/cn-hangzhou-b", 1),
            new Usage($"quota/{Given.Account}/cn-hangzhou-b/disk-gib:cloud_essd", 100),
            new Usage($"quota/{Given.Account}/cn-hangzhou/disks", 1),
        ],
        DiskMachine.Shape(Given.Disk()).Usage);

    [Fact]
    public void Shape_counts_a_regional_disk_in_its_region() => Assert.Equal(
        [
            new Usage("children/cn-hangzhou/region/cn-hangzhou", 1),
            new Usage($"quota/{Given.Account}/cn-hangzhou/disk-gib:cloud_regional_disk_auto", 40),
            new Usage($"quota/{Given.Account}/cn-hangzhou/disks", 1),
        ],
        DiskMachine.Shape(Given.Disk("cloud_regional_disk_auto", 40)).Usage);
}
