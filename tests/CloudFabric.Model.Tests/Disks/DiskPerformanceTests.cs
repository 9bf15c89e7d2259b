using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>The official worked examples.</summary>
public sealed class DiskPerformanceTests
{
    [Theory]
    [InlineData("PL1", 40, 3_800, 140)]
    [InlineData("PL1", 100, 6_800, 170)]
    [InlineData("PL1", 460, 24_800, 350)]
    [InlineData("PL1", 963, 49_950, 350)]
    [InlineData("PL1", 964, 50_000, 350)]
    [InlineData("PL2", 1_260, 64_800, 750)]
    [InlineData("PL2", 1_963, 99_950, 750)]
    [InlineData("PL2", 1_964, 100_000, 750)]
    [InlineData("PL3", 2_000, 101_800, 1_120)]
    [InlineData("PL3", 7_760, 389_800, 4_000)]
    [InlineData("PL3", 19_964, 1_000_000, 4_000)]
    [InlineData("PL0", 100, 3_000, 125)]
    [InlineData("PL0", 683, 9_996, 180)]
    [InlineData("PL0", 684, 10_000, 180)]
    public void Steady_of_an_essd_follows_its_level(string level, int sizeGib, long iops, double throughputMBps) =>
        Assert.Equal(DiskLimits.Shared(iops, throughputMBps), DiskPerformance.Steady(Given.Disk("cloud_essd", sizeGib, level)));

    [Theory]
    [InlineData("cloud", 100, 300, 40)]
    [InlineData("cloud_efficiency", 20, 1_960, 103)]
    [InlineData("cloud_efficiency", 1_000, 5_000, 140)]
    [InlineData("cloud_ssd", 20, 2_400, 130)]
    [InlineData("cloud_ssd", 1_000, 25_000, 300)]
    [InlineData("cloud_essd_entry", 10, 1_880, 101.5)]
    [InlineData("cloud_essd_entry", 1_000, 6_000, 150)]
    [InlineData("cloud_regional_disk_auto", 10, 2_300, 125)]
    [InlineData("cloud_regional_disk_auto", 1_000, 50_000, 350)]
    public void Steady_of_other_categories_follows_their_formula(string category, int sizeGib, long iops, double throughputMBps)
    {
        var limits = DiskPerformance.Steady(Given.Disk(category, sizeGib));

        Assert.Equal(iops, limits.Read.Iops);
        Assert.Equal(throughputMBps, limits.Read.ThroughputMBps, 9);
        Assert.Equal(limits.Read, limits.Write);
        Assert.True(limits.Combined);
    }

    [Theory]
    [InlineData("elastic_ephemeral_disk_standard", 64, 6_400, 1_280, 51.2, 25.6)]
    [InlineData("elastic_ephemeral_disk_standard", 8_192, 819_200, 160_000, 4_096, 2_048)]
    [InlineData("elastic_ephemeral_disk_premium", 64, 19_200, 9_600, 102.4, 64)]
    [InlineData("elastic_ephemeral_disk_premium", 8_192, 1_000_000, 500_000, 4_096, 2_048)]
    public void Steady_of_an_ephemeral_disk_separates_reads_and_writes(
        string category, int sizeGib, long readIops, long writeIops, double readMBps, double writeMBps)
    {
        var limits = DiskPerformance.Steady(Given.Disk(category, sizeGib));

        Assert.False(limits.Combined);
        Assert.Equal((readIops, writeIops), (limits.Read.Iops, limits.Write.Iops));
        Assert.Equal(readMBps, limits.Read.ThroughputMBps, 9);
        Assert.Equal(writeMBps, limits.Write.ThroughputMBps, 9);
    }

    [Theory]
    [InlineData(100, 0, 6_800, 170)]
    [InlineData(100, 200, 7_000, 173.125)]
    [InlineData(100, 10_000, 16_800, 326.25)]
    [InlineData(100, 50_000, 56_800, 951.25)]
    [InlineData(40, 0, 3_800, 140)]
    [InlineData(20, 0, 3_000, 130)]
    [InlineData(4, 0, 3_000, 125)]
    [InlineData(1_000, 0, 50_000, 350)]
    [InlineData(1_000, 50_000, 100_000, 1_131.25)]
    public void Steady_of_an_autopl_disk_adds_what_was_bought(int sizeGib, long provisioned, long iops, double throughputMBps)
    {
        var disk = Given.Disk("cloud_auto", sizeGib) with { ProvisionedIops = provisioned };

        Assert.Equal(DiskLimits.Shared(iops, throughputMBps), DiskPerformance.Steady(disk));
        Assert.Equal(DiskPerformance.Steady(disk), DiskPerformance.Ceiling(disk));
    }

    [Theory]
    [InlineData(100, 0, 100_000, 1_562.5)]
    [InlineData(40, 0, 40_000, 625)]
    [InlineData(20, 0, 20_000, 312.5)]
    [InlineData(4, 0, 4_000, 125)]
    [InlineData(4, 1_000, 4_000, 140.625)]
    [InlineData(1_000, 0, 1_000_000, 4_096)]
    public void Ceiling_of_a_bursting_autopl_disk_is_a_thousand_operations_a_gib(
        int sizeGib, long provisioned, long iops, double throughputMBps)
    {
        var disk = Given.Disk("cloud_auto", sizeGib) with { BurstingEnabled = true, ProvisionedIops = provisioned };

        Assert.Equal(DiskLimits.Shared(iops, throughputMBps), DiskPerformance.Ceiling(disk));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1_000)]
    [InlineData(20, 17_000)]
    [InlineData(56, 50_000)]
    [InlineData(100, 50_000)]
    public void MaxProvisionedIops_by_size_follows_the_formula(int sizeGib, long expected) =>
        Assert.Equal(expected, AutoPl.MaxProvisionedIops(sizeGib));

    [Theory]
    [InlineData(40, 40_000, 156.25)]
    [InlineData(4_000, 3_000_000, 11_718.75)]
    public void Steady_of_a_plx_disk_is_what_was_bought(int sizeGib, long provisioned, double throughputMBps)
    {
        var disk = Given.Disk("cloud_essd_plx", sizeGib) with { ProvisionedIops = provisioned };

        Assert.Equal(DiskLimits.Shared(provisioned, throughputMBps), DiskPerformance.Steady(disk));
    }
}
