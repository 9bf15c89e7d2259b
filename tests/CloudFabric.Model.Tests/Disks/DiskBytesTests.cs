using CloudFabric.Model.Disks;
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

    [Fact]
    public void DiskState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIejAASEgAAdBG2NuLWhhbmd6aG91LWhAG2" +
            "NuLWhhbmd6aG91LWlAG2NuLWhhbmd6aG91LWrg4OBBFWNsb3VkX2F1dG8BIgMhgAAgjBCKd94IgQAAAAAAAAAA4CHoQBFDcmVhdGluZyGAAE29" +
            "EYp33giBAAAAAAAAAADgQRNBdmFpbGFibGXgQQdQTDJBCW5hbWVBC2Fib3V0AQNBB2tleQEDAQMBog8hIAAFIehADWtleS0wMEEPdmFsdWUtMO" +
            "Ag6EANa2V5LTAxQQ92YWx1ZS0x4ODg4A==",
        Full);

    [Fact]
    public void Plain_DiskState_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1kLWJwMWFhYWFhYWFhYWFhYWFhYWFhIehAG2NuLWhhbmd6aG91LWIhIODg4EEVY2" +
            "xvdWRfZXNzZAEiAyGAANrI7Il33giBAAAAAAAAAADgIehAEUNyZWF0aW5nIYAAB/rtiXfeCIEAAAAAAAAAAOBBE0F2YWlsYWJsZeBBB1BMMUEB" +
            "wSsBAcErAQHBAcEBISDg4OA=",
        Given.Disk());

    [Fact]
    public void Create_has_the_released_bytes() => Golden.AssertBytes<DiskCommand>(
        "MAEUGgK0K2NmLkRpc2tDb21tYW5kLkNyZWF0Zejo6CDoQBtjbi1oYW5nemhvdS1iISDg4OBBFWNsb3VkX2Vzc2Qh6GCAlpgAYYCEHgDgAaFBB1" +
            "BMMUEJbmFtZUELYWJvdXQBA0EHa2V5QQ9FbmFibGVkAQEBHUEFcmchIAADIehADWtleS0wMEEPdmFsdWUtMODg4OA=",
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
            "MAEaG+e3K2NmLkRpc2tDb21tYW5kLlJlc2l6Zejo6ABCBkEPb2ZmbGluZSHoYICWmABhgIQeAODg",
            new DiskCommand.Resize(200, "offline", Given.Quotas));
        Golden.AssertBytes<DiskCommand>(
            "MAEM56VoJWNmLkRpc2tDb21tYW5kLlRhZ+jo6CAgAAMh6EANa2V5LTAwQQ92YWx1ZS0w4ODg4A==",
            new DiskCommand.Tag(Given.Tags(1)));
        Golden.AssertBytes<DiskCommand>(
            "MAEfSL0ZKWNmLkRpc2tDb21tYW5kLlVudGFn6OjoICAAA0EHa2V54ODg",
            new DiskCommand.Untag(["key"]));
        Golden.AssertBytes<DiskCommand>("MAEfSL0ZKWNmLkRpc2tDb21tYW5kLlVudGFn6OjowAHg", new DiskCommand.Untag(null));
    }

    [Fact]
    public void DiskResult_has_the_released_bytes() => Golden.AssertBytes(
        "IOhALWQtYnAxYWFhYWFhYWFhYWFhYWFhYWHg",
        new DiskResult(Given.Id));

    [Fact]
    public void Outcome_of_a_disk_has_the_released_bytes()
    {
        Golden.AssertBytes<Outcome<DiskResult>>("IOgg6EAtZC1icDFhYWFhYWFhYWFhYWFhYWFhYeDBAeA=", new DiskResult(Given.Id));
        Golden.AssertBytes<Outcome<DiskResult>>("IOjAASHoQAlDb2RlAaIMQQlXaHkuwQHg4A==", new Fault("Code", 404, "Why."));
    }

    [Fact]
    public void Fault_of_before_it_could_say_when_to_try_again_is_read() => Assert.Equal(
        new Fault("Code", 404, "Why."), Golden.Read<Outcome<DiskResult>>("IOjAASHoQAlDb2RlAaIMQQlXaHku4OA=").Fault);

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
    [InlineData(typeof(DiskCommand.Untag), "cf.DiskCommand.Untag")]
    [InlineData(typeof(ResourceTag), "cf.ResourceTag")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
