using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskBytesTests
{
    /// <summary>A plain disk as it was written before pools.</summary>
    internal const string PlainBeforePools =
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIehAG2NuLWhhbmd6aG91LWIhIODg4EEVY2" +
        "xvdWRfZXNzZAEiAyGAANrI7Il33giBAAAAAAAAAADgIehAEUNyZWF0aW5nIYAAB/rtiXfeCIEAAAAAAAAAAOBBE0F2YWlsYWJsZeBBB1BMMUEB" +
        "wSsBAcErAQHBAcEBISDg4OA=";

    private static readonly DiskState Full = new(
        Given.Account,
        Given.Region,
        Given.Id,
        Given.Regional,
        "cloud_auto",
        100,
        Given.Noon,
        new StatusTrack("Creating", Given.Noon.AddSeconds(2), "Available"))
    {
        PerformanceLevel = "PL2",
        Name = "name",
        Description = "about",
        Encrypted = true,
        KmsKeyId = "key",
        MultiAttach = true,
        BurstingEnabled = true,
        ProvisionedIops = 500,
        Tags = Given.Tags(2),
    };

    private static readonly DiskState FullToday = Full with
    {
        DeleteWithInstance = true,
        DeleteAutoSnapshot = true,
        AutoSnapshotOff = true,
        IsSystem = true,
        Attachments = [new DiskAttachment("i-1", "/dev/xvdb", "cn-hangzhou-h", Given.Noon)],
        Former = new DiskAttachment("i-2", "/dev/xvdc", "cn-hangzhou-i", Given.Noon),
        DetachedAt = Given.Noon,
        ExpansionPending = true,
        SpecChangedAt = Given.Noon.AddSeconds(5),
        CountsAsChanging = true,
        ResourceGroupId = "rg-1",
    };

    [Fact]
    public void DiskState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIejAASEgAAdBG2NuLWhhbmd6aG91LWhAG2NuLWhhbm" +
            "d6aG91LWlAG2NuLWhhbmd6aG91LWrg4CEg4ODgQRVjbG91ZF9hdXRvASIDIYAAIIwQinfeCIEAAAAAAAAAAOAh6EARQ3JlYXRpbmchgABNvRGKd94IgQAA" +
            "AAAAAAAA4EETQXZhaWxhYmxl4EEHUEwyQQluYW1lQQthYm91dAEDQQdrZXkBAwEDAaIPISAABSHoQA1rZXktMDBBD3ZhbHVlLTDgIOhADWtleS0wMUEPdm" +
            "FsdWUtMeDg4AEBAQEBAQEBISDg4MEBwQEBAcEBAQHBAeA=",
        Full);

    [Fact]
    public void Plain_DiskState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIehAG2NuLWhhbmd6aG91LWIhIODgISDg4OBBFWNsb3" +
            "VkX2Vzc2QBIgMhgADayOyJd94IgQAAAAAAAAAA4CHoQBFDcmVhdGluZyGAAAf67Yl33giBAAAAAAAAAADgQRNBdmFpbGFibGXgQQdQTDFBAcEvAQHBLwEB" +
            "wQHBASEg4OABAQEBAQEBASEg4ODBAcEBAQHBAQEBwQHg",
        Given.Disk());

    [Fact]
    public void Bytes_of_before_attachments_and_changes_are_read()
    {
        Reads(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIejAASEgAAdBG2NuLWhhbmd6aG91LWhAG2NuLWhhbm" +
            "d6aG91LWlAG2NuLWhhbmd6aG91LWrg4OBBFWNsb3VkX2F1dG8BIgMhgAAgjBCKd94IgQAAAAAAAAAA4CHoQBFDcmVhdGluZyGAAE29EYp33giBAAAAAAAA" +
            "AADgQRNBdmFpbGFibGXgQQdQTDJBCW5hbWVBC2Fib3V0AQNBB2tleQEDAQMBog8hIAAFIehADWtleS0wMEEPdmFsdWUtMOAg6EANa2V5LTAxQQ92YWx1ZS" +
            "0x4ODg4A==",
            Full);
        Reads(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIehAG2NuLWhhbmd6aG91LWIhIODg4EEVY2xvdWRfZX" +
            "NzZAEiAyGAANrI7Il33giBAAAAAAAAAADgIehAEUNyZWF0aW5nIYAAB/rtiXfeCIEAAAAAAAAAAOBBE0F2YWlsYWJsZeBBB1BMMUEBwSsBAcErAQHBAcEB" +
            "ISDg4OA=",
            Given.Disk());
        Reads("IOhALWQtYnAxYWFhYWFhYWFhYWFhYWFhYWHg", new DiskResult(Given.Id));
        Reads<DiskCommand>(
            "MAEaG+e3K2NmLkRpc2tDb21tYW5kLlJlc2l6Zejo6ABCBkEPb2ZmbGluZSHoYICWmABhgIQeAODg",
            new DiskCommand.Resize(200, "offline", Given.Quotas));

        static void Reads<T>(string base64, T value) => Assert.Equivalent(value, Golden.Read<T>(base64), strict: true);
    }

    [Fact]
    public void Bytes_of_before_disks_were_in_resource_groups_are_read()
    {
        Assert.Equivalent(Given.Disk(), Golden.Read<DiskState>(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIehAG2NuLWhhbmd6aG91LWIhIODgISDg4OBBFWNsb3" +
            "VkX2Vzc2QBIgMhgADayOyJd94IgQAAAAAAAAAA4CHoQBFDcmVhdGluZyGAAAf67Yl33giBAAAAAAAAAADgQRNBdmFpbGFibGXgQQdQTDFBAcEvAQHBLwEB" +
            "wQHBASEg4OABAQEBAQEBASEg4ODBAcEBAQHBAQEB4A=="), strict: true);
        Assert.Equivalent(FullToday with { ResourceGroupId = null }, Golden.Read<DiskState>(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIejAASEgAAdBG2NuLWhhbmd6aG91LWhAG2NuLWhhbm" +
            "d6aG91LWlAG2NuLWhhbmd6aG91LWrg4CEg4ODgQRVjbG91ZF9hdXRvASIDIYAAIIwQinfeCIEAAAAAAAAAAOAh6EARQ3JlYXRpbmchgABNvRGKd94IgQAA" +
            "AAAAAAAA4EETQXZhaWxhYmxl4EEHUEwyQQluYW1lQQthYm91dAEDQQdrZXkBAwEDAaIPISAABSHoQA1rZXktMDBBD3ZhbHVlLTDgIOhADWtleS0wMUEPdm" +
            "FsdWUtMeDg4AEDAQMBAwEDISAAAyHoQAdpLTFBEy9kZXYveHZkYsEVIYAAIIwQinfeCIEAAAAAAAAAAODg4OAh6EAHaS0yQRMvZGV2L3h2ZGPBFyGAACCM" +
            "EIp33giBAAAAAAAAAADg4CGAACCMEIp33giBAAAAAAAAAADgAQMhgIAQhxOKd94IgQAAAAAAAAAA4AED4A=="), strict: true);
    }

    [Fact]
    public void DiskState_of_an_attached_disk_has_the_released_bytes() => Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIejAASEgAAdBG2NuLWhhbmd6aG91LWhAG2NuLWhhbm" +
            "d6aG91LWlAG2NuLWhhbmd6aG91LWrg4CEg4ODgQRVjbG91ZF9hdXRvASIDIYAAIIwQinfeCIEAAAAAAAAAAOAh6EARQ3JlYXRpbmchgABNvRGKd94IgQAA" +
            "AAAAAAAA4EETQXZhaWxhYmxl4EEHUEwyQQluYW1lQQthYm91dAEDQQdrZXkBAwEDAaIPISAABSHoQA1rZXktMDBBD3ZhbHVlLTDgIOhADWtleS0wMUEPdm" +
            "FsdWUtMeDg4AEDAQMBAwEDISAAAyHoQAdpLTFBEy9kZXYveHZkYsEVIYAAIIwQinfeCIEAAAAAAAAAAODg4OAh6EAHaS0yQRMvZGV2L3h2ZGPBFyGAACCM" +
            "EIp33giBAAAAAAAAAADg4CGAACCMEIp33giBAAAAAAAAAADgAQMhgIAQhxOKd94IgQAAAAAAAAAA4AEDQQlyZy0x4A==", FullToday);

    [Fact]
    public void Create_has_the_released_bytes() => Golden.AssertBytes<DiskCommand>(
        "MAEUGgK0K2NmLkRpc2tDb21tYW5kLkNyZWF0Zejo6CDoQBtjbi1oYW5nemhvdS1iISDg4CEg4ODgQRVjbG91ZF9lc3NkIehggJaYAGGAhB4AIS" +
        "Dg4OABoUEHUEwxQQluYW1lQQthYm91dAEDQQdrZXlBD0VuYWJsZWQBAQEdQQVyZyEgAAMh6EANa2V5LTAwQQ92YWx1ZS0w4ODg4A==",
        new DiskCommand.Create(Given.Placement, "cloud_essd", Given.Quotas)
        {
            SizeGib = 40,
            PerformanceLevel = "PL1",
            Name = "name",
            Description = "about",
            Encrypted = true,
            KmsKeyId = "key",
            MultiAttach = "Enabled",
            BurstingEnabled = false,
            ProvisionedIops = 7,
            ResourceGroupId = "rg",
            Tags = Given.Tags(1),
        });

    [Fact]
    public void Other_commands_have_the_released_bytes()
    {
        Golden.AssertBytes<DiskCommand>("MAHuT7zBK2NmLkRpc2tDb21tYW5kLkRlbGV0Zejo6OA=", new DiskCommand.Delete());
        Golden.AssertBytes<DiskCommand>(
            "MAEaG+e3K2NmLkRpc2tDb21tYW5kLlJlc2l6Zejo6ABCBkEPb2ZmbGluZSHoYICWmABhgIQeACEg4ODgwQHg",
            new DiskCommand.Resize(200, "offline", Given.Quotas));
        Golden.AssertBytes<DiskCommand>(
            "MAEM56VoJWNmLkRpc2tDb21tYW5kLlRhZ+jo6CAgAAMh6EANa2V5LTAwQQ92YWx1ZS0w4ODg4A==",
            new DiskCommand.Tag(Given.Tags(1)));
        Golden.AssertBytes<DiskCommand>(
            "MAEfSL0ZKWNmLkRpc2tDb21tYW5kLlVudGFn6OjoICAAA0EHa2V54ODg",
            new DiskCommand.Untag(["key"]));
        Golden.AssertBytes<DiskCommand>("MAEfSL0ZKWNmLkRpc2tDb21tYW5kLlVudGFn6OjowAHg", new DiskCommand.Untag(null));
        Golden.AssertBytes<DiskCommand>("MAEh7QSSMWNmLkRpc2tDb21tYW5kLkpvaW5Hcm91cOjo6EAJcmctMeA=", new DiskCommand.JoinGroup("rg-1"));
    }

    [Fact]
    public void ModifySpec_of_before_disks_changed_their_pools_leaves_the_disk_in_its_pool()
    {
        var disk = Given.Disk("cloud_auto", 1_000) with { Placement = new DiskPlacement(Given.Zone, []) { Pools = [new PoolPlace(Given.Zone, "auto")] } };
        var before = Assert.IsType<DiskCommand.ModifySpec>(Golden.Read<DiskCommand>(
            "MAGOSe+AM2NmLkRpc2tDb21tYW5kLk1vZGlmeVNwZWPo6OhALXQtYnAxYWFhYWFhYWFhYWFhYWFhYWEh6GCAlpgAYYCEHgAhIODg4AEVgQAAAAAAAAAAQR" +
            "VjbG91ZF9lc3NkQQdQTDIBJSEgAANBG2NuLWhhbmd6aG91LWLg4CHoIOhAF2NuLWhhbmd6aG91QRFpbnN0YW5jZUEHaS0x4MEhQQ9SdW5uaW5nAUUBAyEg" +
            "AAPBFeDg4OA="));

        Assert.Equal(disk.Placement, Given.Decide(disk, before with { ProvisionedIops = null }).State!.Placement);
    }

    [Fact]
    public void Commands_about_change_and_attachment_have_the_released_bytes()
    {
        var instance = Given.Instance() with { DiskCategories = ["cloud_essd"] };
        Golden.AssertBytes<DiskCommand>(
            "MAGOSe+AM2NmLkRpc2tDb21tYW5kLk1vZGlmeVNwZWPo6OhALXQtYnAxYWFhYWFhYWFhYWFhYWFhYWEh6GCAlpgAYYCEHgAhIODg4AEVgQAAAAAAAAAAQR" +
            "VjbG91ZF9lc3NkQQdQTDIBJSEgAANBG2NuLWhhbmd6aG91LWLg4CHoIOhAF2NuLWhhbmd6aG91QRFpbnN0YW5jZUEHaS0x4MEhQQ9SdW5uaW5nAUUBAyEg" +
            "AAPBFeDg4CEg4ODg", Given.Modify("cloud_essd", "PL2", 9) with { Instance = instance });
        Golden.AssertBytes<DiskCommand>(
            "MAFC9Ym9P2NmLkRpc2tDb21tYW5kLk1vZGlmeUF0dHJpYnV0ZXPo6OhACW5hbWVBC2Fib3V0AQMBAQEDAQHg",
            new DiskCommand.ModifyAttributes
            {
                Name = "name",
                Description = "about",
                DeleteWithInstance = true,
                DeleteAutoSnapshot = false,
                EnableAutoSnapshot = true,
                BurstingEnabled = false,
            });
        Golden.AssertBytes<DiskCommand>(
            "MAHxOCrNK2NmLkRpc2tDb21tYW5kLkF0dGFjaOjo6EAHaS0xQRMvZGV2L3h2ZGMBAwEDAQMBAyHoIOhAF2NuLWhhbmd6aG91QRFpbnN0YW5jZcEF4EEbY2" +
            "4taGFuZ3pob3UtYkEPUnVubmluZwFFAQMhIAADQRVjbG91ZF9lc3Nk4ODgISAAA0ETL2Rldi94dmRi4ODg",
            new DiskCommand.Attach("i-1")
            {
                Device = "/dev/xvdc",
                DeleteWithInstance = true,
                Bootable = true,
                Force = true,
                HasCredentials = true,
                Instance = instance,
                TakenDevices = ["/dev/xvdb"],
            });
        Golden.AssertBytes<DiskCommand>(
            "MAHll9sRK2NmLkRpc2tDb21tYW5kLkRldGFjaOjo6EAHaS0xAQMh6CDoQBdjbi1oYW5nemhvdUERaW5zdGFuY2XBBeBBG2NuLWhhbmd6aG91LWJBD1J1bm" +
            "5pbmcBRQEDISAAA0EVY2xvdWRfZXNzZODg4OA=", new DiskCommand.Detach("i-1") { DeleteWithInstance = true, Instance = instance });
        Golden.AssertBytes<DiskCommand>(
            "MAETbk1ZK2NmLkRpc2tDb21tYW5kLlJlSW5pdOjo6CDoIOhAF2NuLWhhbmd6aG91QRFpbnN0YW5jZUEHaS0x4EEbY24taGFuZ3pob3UtYkEPUnVubmluZw" +
            "FFAQMhIAADQRVjbG91ZF9lc3Nk4ODg4A==", new DiskCommand.ReInit { Instance = instance });
        Golden.AssertBytes<DiskCommand>("MAFP6Tf6MWNmLkRpc2tDb21tYW5kLlJlc3RhcnRlZOjo6OA=", new DiskCommand.Restarted());
        Golden.AssertBytes("IOhALWQtYnAxYWFhYWFhYWFhYWFhYWFhYWFBB3QtMeA=", new DiskResult(Given.Id) { TaskId = "t-1" });
    }

    [Fact]
    public void DiskResult_has_the_released_bytes() => Golden.AssertBytes(
        "IOhALWQtYnAxYWFhYWFhYWFhYWFhYWFhYWHBAeA=",
        new DiskResult(Given.Id));

    [Fact]
    public void Outcome_of_a_disk_has_the_released_bytes()
    {
        Golden.AssertBytes<Outcome<DiskResult>>("IOgg6EAtZC1icDFhYWFhYWFhYWFhYWFhYWFhYcEB4MEB4A==", new DiskResult(Given.Id));
        Golden.AssertBytes<Outcome<DiskResult>>("IOjAASHoQAlDb2RlAaIMQQlXaHkuwQHBAeDg", new Fault("Code", 404, "Why."));
    }

    [Fact]
    public void Fault_of_before_it_could_say_when_to_try_again_is_read() => Assert.Equal(
        new Fault("Code", 404, "Why."), Golden.Read<Outcome<DiskResult>>("IOjAASHoQAlDb2RlAaIMQQlXaHku4OA=").Fault);

    [Fact]
    public void Fault_of_before_it_could_say_who_was_denied_is_read() => Assert.Equal(
        new Fault("Code", 404, "Why."), Golden.Read<Outcome<DiskResult>>("IOjAASHoQAlDb2RlAaIMQQlXaHkuwQHg4A==").Fault);

    [Theory]
    [InlineData(typeof(DiskState), "cf.DiskState")]
    [InlineData(typeof(DiskPlacement), "cf.DiskPlacement")]
    [InlineData(typeof(DiskQuotas), "cf.DiskQuotas")]
    [InlineData(typeof(DiskResult), "cf.DiskResult")]
    [InlineData(typeof(DiskCommand), "cf.DiskCommand")]
    [InlineData(typeof(DiskCommand.Create), "cf.DiskCommand.Create")]
    [InlineData(typeof(DiskCommand.Delete), "cf.DiskCommand.Delete")]
    [InlineData(typeof(DiskCommand.Resize), "cf.DiskCommand.Resize")]
    [InlineData(typeof(DiskCommand.Tag), "cf.DiskCommand.Tag")]
    [InlineData(typeof(DiskCommand.ModifySpec), "cf.DiskCommand.ModifySpec")]
    [InlineData(typeof(DiskCommand.ModifyAttributes), "cf.DiskCommand.ModifyAttributes")]
    [InlineData(typeof(DiskCommand.Attach), "cf.DiskCommand.Attach")]
    [InlineData(typeof(DiskCommand.Detach), "cf.DiskCommand.Detach")]
    [InlineData(typeof(DiskCommand.ReInit), "cf.DiskCommand.ReInit")]
    [InlineData(typeof(DiskCommand.Restarted), "cf.DiskCommand.Restarted")]
    [InlineData(typeof(DiskAttachment), "cf.DiskAttachment")]
    [InlineData(typeof(InstanceFacts), "cf.InstanceFacts")]
    [InlineData(typeof(DiskCommand.Untag), "cf.DiskCommand.Untag")]
    [InlineData(typeof(DiskCommand.JoinGroup), "cf.DiskCommand.JoinGroup")]
    [InlineData(typeof(ResourceTag), "cf.ResourceTag")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
