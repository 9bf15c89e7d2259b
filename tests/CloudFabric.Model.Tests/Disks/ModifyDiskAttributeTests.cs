using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Disks;

public sealed class ModifyDiskAttributeTests
{
    public static TheoryData<string, DiskState, DiskCommand.ModifyAttributes, string> Refusals => new()
    {
        { "nothing", Given.Disk(), new(), "NoAttributeToModify 400" },
        { "name", Given.Disk(), new() { Name = "1" }, "InvalidDiskName.Malformed 400" },
        { "description", Given.Disk(), new() { Description = "http://x" }, "InvalidDescription.Malformed 404" },
        { "burst essd", Given.Disk(), new() { BurstingEnabled = false }, "BurstingEnabledForDiskCategoryUnsupported 400" },
        { "burst 3 GiB", Given.Disk("cloud_auto", 3), new() { BurstingEnabled = true }, "InvalidBurstingEnabled.DiskSizeTooSmall 400" },
        {
            "burst shared",
            Given.Disk("cloud_auto") with { MultiAttach = true },
            new() { BurstingEnabled = true },
            "BurstingEnabledForMultiAttachDiskUnsupported 400"
        },
        { "delete shared", Given.Disk() with { MultiAttach = true }, new() { DeleteWithInstance = true }, "DeleteWithInstance.Conflict 403" },
        {
            "keep ephemeral",
            Given.Disk("elastic_ephemeral_disk_standard"),
            new() { DeleteWithInstance = false },
            "InvalidParameter.DeleteWithInstance 403"
        },
    };

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void ModifyAttributes_against_a_rule_is_refused_with_the_official_code(
        string what, DiskState disk, DiskCommand.ModifyAttributes command, string code)
    {
        var fault = Given.Decide(disk, command).Fault;

        Assert.Equal((what, code), (what, $"{fault?.Code} {fault?.HttpStatus}"));
    }

    [Fact]
    public void ModifyAttributes_changes_what_it_names_only()
    {
        var disk = Given.Disk("cloud_auto") with { Name = "name", Description = "about" };

        Assert.Equal(disk with { Name = "other" }, Change(new() { Name = "other" }));
        Assert.Equal(disk with { Description = "" }, Change(new() { Description = "" }));
        Assert.Equal(disk with { DeleteWithInstance = true }, Change(new() { DeleteWithInstance = true }));
        Assert.Equal(disk with { DeleteAutoSnapshot = true }, Change(new() { DeleteAutoSnapshot = true }));
        Assert.Equal(disk with { AutoSnapshotOff = true }, Change(new() { EnableAutoSnapshot = false }));
        Assert.Equal(disk with { BurstingEnabled = true }, Change(new() { BurstingEnabled = true }));

        DiskState Change(DiskCommand.ModifyAttributes command) => Given.Decide(disk, command).State!;
    }

    [Fact]
    public void ModifyAttributes_to_what_is_there_writes_nothing() =>
        Assert.False(Given.Decide(Given.Disk(), new DiskCommand.ModifyAttributes { EnableAutoSnapshot = true, Name = "" }).Changes);

    [Fact]
    public void Shape_names_the_attributes_that_are_not_ordinary() => Assert.Equal(
        [new("auto-snapshot-off", "true"), new("delete-auto-snapshot", "true"), new("delete-with-instance", "true")],
        DiskMachine.Shape(Given.Disk() with { AutoSnapshotOff = true, DeleteAutoSnapshot = true, DeleteWithInstance = true }).Facets);
}
