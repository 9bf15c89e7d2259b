using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>The rules of RunInstances and CreateInstance.</summary>
public sealed class LaunchTests
{
    private static readonly LaunchPlan Plan = GivenInstance.Plan();

    public static TheoryData<string, LaunchPlan> Mistakes => new()
    {
        { "InvalidInstanceType.ValueNotSupported", Plan with { InstanceType = "ecs.none.large" } },
        { "InvalidImageId.NotFound", Plan with { ImageId = "m-1" } },
        { "ImageNotSupportInstanceType", Plan with { ImageId = GivenInstance.Image(PublicImage.Arm) } },
        { "InvalidInstanceName.Malformed", Plan with { Name = "1" } },
        { "InvalidHostName.Malformed", Plan with { HostName = "-a" } },
        { "InvalidDescription.Malformed", Plan with { Description = "http://x" } },
        { "InvalidUserData.Base64FormatInvalid", Plan with { UserData = "?" } },
        { "InvalidUserData.SizeExceeded", Plan with { UserData = Convert.ToBase64String(new byte[32_769]) } },
        { "InvalidInstanceType.NotSupportCreditSpecification", Plan with { CreditSpecification = "Unlimited" } },
        { "MissingParameter", Plan with { Groups = [] } },
        { "InvalidInstanceId.VpcNotMatch", Plan with { Groups = [GivenInstance.GroupNamed("sg-1", "vpc-2")] } },
        { "InstanceSecurityGroupLimitExceeded", Plan with { Groups = [.. Enumerable.Range(0, 6).Select(i => GivenInstance.GroupNamed($"sg-{i}"))] } },
        { "InvalidSystemDiskCategory.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(category: "none")] } },
        { "InvalidSystemDiskCategory.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(100, "elastic_ephemeral_disk_standard")] } },
        { "InvalidSystemDiskCategory.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(100, "cloud_regional_disk_auto")] } },
        { "InvalidSystemDiskSize.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(501, "cloud")] } },
        { "InvalidSystemDiskSize.LessThanImageSize", Plan with { Disks = [GivenInstance.Disk(19)] } },
        { "InvalidSystemDiskSize.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(2_049)] } },
        { "InvalidDataDiskSize.ValueNotSupported", Plan with { Disks = [GivenInstance.Disk(), GivenInstance.Disk(70_000)] } },
        { "InstanceDiskLimitExceeded", Plan with { Disks = [.. Enumerable.Repeat(GivenInstance.Disk(), 20)] } },
        { "InvalidDevice.InUse", Plan with { Disks = [GivenInstance.Disk(), GivenInstance.Disk() with { Device = "/dev/xvdc" }, GivenInstance.Disk() with { Device = "/dev/vdc" }] } },
        { "InvalidInstanceType.NotSupportDiskCategory", Plan with { InstanceType = "ecs.g8i.large", Disks = [GivenInstance.Disk(category: "cloud_efficiency")] } },
        { "InvalidTagKey.Malformed", Plan with { Tags = [new("acs:x", "")] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Launch_with_a_mistake_is_refused_with_its_code(string code, LaunchPlan plan) =>
        Assert.Equal(code, GivenInstance.Launch(plan).Fault?.Code);

    [Fact]
    public void Launch_checks_the_longest_name_of_a_series()
    {
        var name = new string('a', 127) + "[9,1]";
        var host = Plan with { ImageId = GivenInstance.Windows, HostName = new string('a', 14) + "[9,1]" };

        Assert.Equal([null, "InvalidInstanceName.Malformed"], Enumerable.Range(1, 2).Select(count => Launch(Plan with { Name = name }, count)));
        Assert.Equal([null, "InvalidHostName.Malformed"], Enumerable.Range(1, 2).Select(count => Launch(host, count)));

        static string? Launch(LaunchPlan plan, int count) => GivenInstance.Launch(plan, count).Fault?.Code;
    }

    [Fact]
    public void Launch_makes_every_instance_with_its_disks_in_one_decision()
    {
        var launched = GivenInstance.Launch(GivenInstance.Plan(GivenInstance.Disk(), GivenInstance.Disk(100, deleteWithInstance: false)), count: 3);

        Assert.Equal([GivenInstance.Id(0), GivenInstance.Id(1), GivenInstance.Id(2)], launched.Result!.InstanceIds);
        Assert.Equal(GivenInstance.Id(0), launched.State!.InstanceId);
        Assert.Equal(2, launched.Beside.OfType<SideRow<InstanceState>>().Count());
        var disks = launched.Beside.OfType<SideRow<DiskState>>().Select(row => row.Next!).ToList();
        Assert.Equal(6, disks.Count);
        Assert.All(disks, disk => Assert.Equal(DiskStatuses.InUse, disk.Track.At(GivenInstance.Noon)));
        Assert.Equal(
            [(GivenInstance.Id(2), "/dev/xvda", true, true), (GivenInstance.Id(2), "/dev/xvdb", false, false)],
            disks.Skip(4).Select(disk => (disk.Attachments[0].InstanceId, disk.Attachments[0].Device, disk.IsSystem, disk.DeleteWithInstance)));
    }

    [Fact]
    public void Launch_takes_host_address_group_and_quota_of_every_instance()
    {
        var launched = GivenInstance.Launch(Plan, count: 3);

        Assert.Equal(3, launched.Conditions.OfType<Claim>().Count(claim => claim.Name.StartsWith("ip/", StringComparison.Ordinal)));
        Assert.Equal(2, launched.Conditions.Count(condition => condition.Refusal == HardwareFaults.HostFull));
        Assert.Single(launched.Conditions, condition => condition.Refusal == InstanceFaults.VcpuQuota);
        Assert.Single(launched.Conditions, condition => condition.Refusal == SecurityGroupFaults.MembersExceeded);
        Assert.Contains(new Usage(Counters.Quota(GivenInstance.Account, GivenInstance.Region, "vcpus"), 2), InstanceMachine.Shape(launched.State!).Usage);
    }

    [Fact]
    public void Every_row_holds_only_what_the_launch_claims()
    {
        var launched = GivenInstance.Launch(GivenInstance.Plan(GivenInstance.Disk(), GivenInstance.Disk()), count: 2);
        var claims = launched.Conditions.OfType<Claim>().Select(claim => claim.Name).ToHashSet();

        var held = InstanceMachine.Shape(launched.State!).Holds.Concat(launched.Beside.SelectMany(row => row.After!.Holds));

        Assert.True(claims.SetEquals(held));
    }

    [Fact]
    public void Launched_instance_is_pending_and_then_runs()
    {
        var instance = GivenInstance.Launch(Plan).State!;

        Assert.Equal("Pending", instance.Track.At(GivenInstance.Noon));
        Assert.Equal("Running", instance.Track.At(GivenInstance.Noon.AddMinutes(1)));
        Assert.Equal(GivenInstance.Id(0), instance.Name);
        Assert.Equal("iZbp100000000000000000Z", instance.HostName);
    }

    [Fact]
    public void Created_instance_is_pending_and_then_stopped() =>
        Assert.Equal("Stopped", GivenInstance.Launch(Plan with { StaysStopped = true }).State!.Track.At(GivenInstance.Noon.AddMinutes(1)));

    [Fact]
    public void Id_that_is_taken_is_told() =>
        Assert.Equal(KernelFaults.IdTaken, GivenInstance.Decide(GivenInstance.Running(), new InstanceCommand.Launch(Plan, [GivenInstance.Seat(0)])).Fault);

    [Theory]
    [InlineData("web", false, "web", "web")]
    [InlineData("web", true, "web001", "web003")]
    [InlineData("web[8,4]x", false, "web0008x", "web0010x")]
    [InlineData("web[,]", true, "web0", "web2")]
    public void Names_count_up_where_that_is_wanted(string name, bool suffix, string first, string third)
    {
        var launched = GivenInstance.Launch(Plan with { Name = name, UniqueSuffix = suffix }, count: 3);

        var last = launched.Beside.OfType<SideRow<InstanceState>>().Last().Next!;
        Assert.Equal((first, third), (launched.State?.Name, last.Name));
    }

    [Fact]
    public void Every_public_image_runs_on_some_type_and_has_an_id_of_its_own()
    {
        Assert.Equal(PublicImages.All.Length, PublicImages.All.Select(image => image.ImageId).Distinct().Count());
        Assert.All(PublicImages.All, image => Assert.NotEqual(image.RunsOn("X86"), image.RunsOn("ARM")));
    }
}
