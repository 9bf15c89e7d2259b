using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>The size range of every category and level, at its edges.</summary>
public sealed class DiskSizeTests
{
    public const string Basic = "InvalidDiskSize.NotSupported";
    public const string Data = "InvalidDataDiskSize.ValueNotSupported";
    public const string Level = "OperationDenied.PerformanceLevelNotMatch";

    public static TheoryData<string, string?, int, int, string, string> Ranges => new()
    {
        { "cloud", null, 5, 2_000, Basic, Basic },
        { "cloud_efficiency", null, 20, 32_768, Basic, Basic },
        { "cloud_ssd", null, 20, 32_768, Basic, Basic },
        { "cloud_essd_entry", null, 10, 32_768, Data, Data },
        { "cloud_essd", "PL0", 1, 65_536, Data, Data },
        { "cloud_essd", "PL1", 20, 65_536, Level, Data },
        { "cloud_essd", null, 20, 65_536, Level, Data },
        { "cloud_essd", "PL2", 461, 65_536, Level, Data },
        { "cloud_essd", "PL3", 1_261, 65_536, Level, Data },
        { "cloud_auto", null, 1, 65_536, Data, Data },
        { "cloud_regional_disk_auto", null, 10, 65_536, Data, Data },
        { "elastic_ephemeral_disk_standard", null, 64, 8_192, Data, Data },
        { "elastic_ephemeral_disk_premium", null, 64, 8_192, Data, Data },
        { "cloud_essd_plx", null, 40, 32_768, Data, Data },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Create_at_the_edges_of_the_range_takes_only_what_is_inside(
        string category, string? level, int min, int max, string belowCode, string aboveCode)
    {
        Assert.Equal(min, Given.Decide(null, Given.Create(category, min, level)).State?.SizeGib);
        Assert.Equal(max, Given.Decide(null, Given.Create(category, max, level)).State?.SizeGib);

        var below = Given.Decide(null, Given.Create(category, min - 1, level)).Fault;
        var above = Given.Decide(null, Given.Create(category, max + 1, level)).Fault;
        Assert.Equal((belowCode, 403), (below?.Code, below?.HttpStatus));
        Assert.Equal((aboveCode, 403), (above?.Code, above?.HttpStatus));
    }

    [Fact]
    public void Ranges_of_this_test_name_every_level_of_every_category()
    {
        var tested = Ranges.Select(row => (row.Data.Item1, row.Data.Item2 ?? DiskCategories.Find(row.Data.Item1)!.DefaultLevel)).Distinct();

        var known = DiskCategories.All.SelectMany(category => category.Levels.Select(level => (category.Name, level.Name)));

        Assert.Equal(known.Order(), tested.Order());
    }

    [Fact]
    public void Create_without_size_is_missing_a_parameter() =>
        Assert.Equal("MissingParameter", Given.Decide(null, Given.Create("cloud_essd", null)).Fault?.Code);
}
