using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Tests.Disks;

public sealed class CreateDiskTests
{
    private static readonly DiskCommand.Create Essd = Given.Create("cloud_essd", 40);
    private static readonly DiskCommand.Create Auto = Given.Create("cloud_auto", 40);

    public static TheoryData<string, DiskCommand.Create, string, int> Refusals => new()
    {
        { "unknown category", Given.Create("cloud_gold", 40), "InvalidDataDiskCategory.ValueNotSupported", 403 },
        { "unknown level", Essd with { PerformanceLevel = "PL4" }, "InvalidPerformanceLevel.Malformed", 400 },
        { "level of another category", Auto with { PerformanceLevel = "PL1" }, "InvalidPerformanceLevel.Malformed", 400 },
        { "name of one letter", Essd with { Name = "a" }, "InvalidDiskName.Malformed", 400 },
        { "name too long", Essd with { Name = new string('a', 129) }, "InvalidDiskName.Malformed", 400 },
        { "name with a digit first", Essd with { Name = "1a" }, "InvalidDiskName.Malformed", 400 },
        { "name with a space", Essd with { Name = "a b" }, "InvalidDiskName.Malformed", 400 },
        { "description of one letter", Essd with { Description = "x" }, "InvalidDescription.Malformed", 400 },
        { "description too long", Essd with { Description = new string('x', 257) }, "InvalidDescription.Malformed", 400 },
        { "description with an address", Essd with { Description = "HTTP://x" }, "InvalidDescription.Malformed", 400 },
        { "key of any length", Essd with { Encrypted = true, KmsKeyId = new string('k', 257) }, "InvalidParameter.KMSKeyId.NotFound", 404 },
        { "key of other characters", Essd with { Encrypted = true, KmsKeyId = "key 1" }, "InvalidParameter.KMSKeyId.NotFound", 404 },
        { "key without encryption", Essd with { KmsKeyId = "key-1" }, "InvalidEncrypted.NotMatchKmsKeyId", 400 },
        { "unknown resource group", Essd with { ResourceGroupId = "group" }, "InvalidResourceGroup.NotFound", 404 },
        { "provisioned on essd", Essd with { ProvisionedIops = 0 }, "ProvisionedIopsForDiskCategoryUnsupported", 400 },
        { "provisioned beyond", Auto with { ProvisionedIops = 36_201 }, "InvalidProvisionedIops.LimitExceed", 400 },
        { "provisioned negative", Auto with { ProvisionedIops = -1 }, "InvalidProvisionedIops.LimitExceed", 400 },
        { "provisioned on 3 GiB", Given.Create("cloud_auto", 3) with { ProvisionedIops = 1 }, "InvalidProvisionedIops.LimitExceed", 400 },
        { "plx without", Given.Create("cloud_essd_plx", 40) with { ProvisionedIops = null }, "ProvisionedIopsForDiskCategoryRequired", 400 },
        { "plx beyond", Given.Create("cloud_essd_plx", 40) with { ProvisionedIops = 40_001 }, "InvalidProvisionedIops.LimitExceed", 400 },
        { "burst on essd", Essd with { BurstingEnabled = true }, "BurstingEnabledForDiskCategoryUnsupported", 400 },
        { "burst on 3 GiB", Given.Create("cloud_auto", 3) with { BurstingEnabled = true }, "InvalidBurstingEnabled.DiskSizeTooSmall", 400 },
        { "burst and share", Auto with { BurstingEnabled = true, MultiAttach = "Enabled" }, "BurstingEnabledForMultiAttachDiskUnsupported", 400 },
        { "share what", Essd with { MultiAttach = "yes" }, "InvalidParameter.MultiAttach", 403 },
        {
            "share an ssd",
            Given.Create("cloud_ssd", 40) with { MultiAttach = "Enabled" },
            "InvalidParameter.DiskCategoryAndMultiAttachNotMatch",
            403
        },
        { "21 tags", Essd with { Tags = Given.Tags(21) }, "QuotaExceed.Tags", 403 },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Create_against_a_rule_is_refused_with_the_official_code(string what, DiskCommand.Create command, string code, int status)
    {
        var decision = Given.Decide(null, command);

        Assert.True(decision.Fault is not null, what);
        Assert.Equal((code, status), (decision.Fault.Code, decision.Fault.HttpStatus));
        Assert.False(decision.Changes);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("磁盘")]
    [InlineData("data:1_2.3-4")]
    [InlineData("")]
    [InlineData(null)]
    public void Create_with_an_allowed_name_keeps_it(string? name) =>
        Assert.Equal(name ?? "", Given.Decide(null, Essd with { Name = name }).State?.Name);

    [Fact]
    public void Create_of_an_ordinary_disk_fills_in_the_defaults()
    {
        var disk = Given.Decide(null, Essd).State!;

        Assert.Equal((Given.Account, Given.Region, Given.Id, Given.Zone), (disk.Account, disk.RegionId, disk.DiskId, disk.Placement.ZoneId));
        Assert.Equal("PL1", disk.PerformanceLevel);
        Assert.Equal(Given.Noon, disk.CreatedAt);
        Assert.False(disk.Encrypted || disk.MultiAttach);
        Assert.Null(disk.BurstingEnabled);
        Assert.Null(disk.ProvisionedIops);
        Assert.Empty(disk.Tags);
    }

    [Fact]
    public void Create_of_an_autopl_disk_does_not_burst_unless_asked()
    {
        Assert.False(Given.Decide(null, Auto).State!.BurstingEnabled);
        Assert.Equal(0, Given.Decide(null, Auto).State!.ProvisionedIops);
        Assert.True(Given.Decide(null, Auto with { BurstingEnabled = true }).State!.BurstingEnabled);
        Assert.Equal(36_200, Given.Decide(null, Auto with { ProvisionedIops = 36_200 }).State!.ProvisionedIops);
    }

    [Fact]
    public void Create_with_encryption_keeps_the_key()
    {
        var disk = Given.Decide(null, Essd with { Encrypted = true, KmsKeyId = "key-1" }).State!;

        Assert.True(disk.Encrypted);
        Assert.Equal("key-1", disk.KmsKeyId);
    }

    [Fact]
    public void Create_in_a_resource_group_is_found_there()
    {
        var disk = Given.Decide(null, Essd with { ResourceGroupId = "rg-1" }).State!;

        Assert.Equal("rg-1", disk.ResourceGroupId);
        Assert.Contains(new Facet(LabelFacets.Group, "rg-1"), DiskMachine.Shape(disk).Facets);
        Assert.Null(Given.Decide(null, Essd with { ResourceGroupId = ResourceGroups.Default(Given.Account) }).State!.ResourceGroupId);
    }

    [Theory]
    [InlineData(Timing.Realistic, 1_999, "Creating")]
    [InlineData(Timing.Realistic, 2_000, "Available")]
    [InlineData(Timing.Fast, 199, "Creating")]
    [InlineData(Timing.Fast, 200, "Available")]
    [InlineData(Timing.Off, 0, "Available")]
    public void Create_is_available_after_a_while(Timing timing, int afterMs, string status)
    {
        var disk = Given.Decide(null, Essd, Given.Context(timing: timing)).State!;

        Assert.Equal(status, disk.Track.At(Given.Noon.AddMilliseconds(afterMs)));
    }

    [Fact]
    public void Create_depends_on_an_open_zone_and_on_the_quotas()
    {
        var decision = Given.Decide(null, Essd);

        var guard = Assert.IsType<Guard>(decision.Conditions[0]);
        Assert.Equal(ResourceKey.Parse("cn-hangzhou/zone/cn-hangzhou-b"), guard.Row);
        Assert.Equal([DataCenterStatus.Closed], guard.Not);
        Assert.Equal("InvalidZoneId.NotFound", guard.Refusal.Code);
        Assert.Equal(
            [
                ($"quota/{Given.Account}/cn-hangzhou-b/disk-gib:cloud_essd", 10_000_000L, "QuotaExceed.DiskCapacity"),
                ($"quota/{Given.Account}/cn-hangzhou/disks", 2_000_000L, "QuotaExceed.PostPaidDisk"),
            ],
            decision.Conditions.OfType<Ceiling>().Select(ceiling => (ceiling.Counter, ceiling.Max, ceiling.Refusal.Code)));
    }

    [Fact]
    public void Create_of_a_regional_disk_depends_on_an_open_region()
    {
        var decision = Given.Decide(null, Given.Create("cloud_regional_disk_auto", 40));

        var guard = Assert.IsType<Guard>(decision.Conditions[0]);
        Assert.Equal(ResourceKey.Parse("cn-hangzhou/region/cn-hangzhou"), guard.Row);
        Assert.Equal("-", DiskMachine.Shape(decision.State!).Zone);
    }

    [Fact]
    public void Create_where_a_disk_is_says_that_the_id_is_taken() =>
        Assert.Equal(KernelFaults.IdTaken, Given.Decide(Given.Disk(), Essd).Fault);
}
