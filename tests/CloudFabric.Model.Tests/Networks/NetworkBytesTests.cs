using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Networks;

public sealed class NetworkBytesTests
{
    private static readonly ResourceLabels Labels = new([new ResourceTag("k", "v")], "rg-team");
    private static readonly RuleRequest Request = new()
    {
        IpProtocol = "tcp", PortRange = "80/80", Policy = "drop", Priority = "5", NicType = "intranet", Description = "about", PeerCidr = "10.0.0.0/8",
        PeerIpv6Cidr = "::/0", PeerGroupId = Given.OtherGroupId, OwnCidr = "10.1.0.0/16", OwnIpv6Cidr = "fe80::/10", SourcePortRange = "1/2",
    };

    private static readonly VpcState Vpc = Given.Vpc("10.0.0.0/8", "192.168.0.0/16") with
    {
        Name = "name", Description = "about", UserBlocks = [CidrBlock.Parse("30.0.0.0/8")], DnsHostnames = true, Labels = Labels,
    };

    private static readonly VSwitchState VSwitch = Given.VSwitch() with
    {
        Name = "name", Description = "about", SecondaryBlock = CidrBlock.Parse("10.0.0.0/16"), Labels = Labels,
    };

    private static readonly SecurityGroupState Group = Given.Group() with
    {
        Name = "name",
        Description = "about",
        Labels = Labels,
        Rules =
        [
            new SecurityGroupRule("sgr-1", Given.Noon, "about", new RuleMatch("ingress", "TCP", "80/80", "Accept", 1)
            {
                PeerCidr = "10.0.0.0/8", PeerIpv6Cidr = "::/0", PeerGroupId = "sg-2", OwnCidr = "10.1.0.0/16", OwnIpv6Cidr = "fe80::/10", SourcePortRange = "1/2",
            }),
        ],
    };

    private const string GroupBeforePolicies =
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS9zZy1icDFhYWFhYWFhYWFhYWFhYWFhYUEzdnBjLWJwMWFhYWFhYWFhYWFhYWFhYW" +
        "FhYUENbm9ybWFsIYAAuMeugXfeCIEAAAAAAAAAAOBBCW5hbWVBC2Fib3V0ISAAAyHoQAtzZ3ItMSGAACCMEIp33giBAAAAAAAAAADgwRch6EAP" +
        "aW5ncmVzc0EHVENQQQs4MC84MEENQWNjZXB0AQVBFTEwLjAuMC4wLzhBCTo6LzBBCXNnLTJBFzEwLjEuMC4wLzE2QRNmZTgwOjovMTBBBzEvMu" +
        "Dg4OAh6CAgAAMh6EADa0EDduDg4EEPcmctdGVhbeDg";

    [Fact]
    public void Group_of_before_it_could_keep_its_members_apart_is_read() =>
        Assert.Equivalent(Group, Golden.Read<SecurityGroupState>(GroupBeforePolicies), strict: true);

    [Fact]
    public void States_have_the_released_bytes()
    {
        Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhIehgAAAACgEh4CGAALjHroF33giBAA" +
            "AAAAAAAADgIehAD1BlbmRpbmchgAC4x66Bd94IgQAAAAAAAAAA4EETQXZhaWxhYmxl4EEJbmFtZUELYWJvdXQhIAADIehgAACowAFB4ODgISAA" +
            "AyHoYAAAAB4BIeDg4AEDIeggIAADIehAA2tBA3bg4OBBD3JnLXRlYW3g4A==", Vpc);
        Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QTN2c3ctYnAxYWFhYWFhYWFhYWFhYWFhYWFhQTN2cGMtYnAxYWFhYWFhYWFhYWFhYW" +
            "FhYWFhQRtjbi1oYW5nemhvdS1oIehgAAAACgFh4CGAALjHroF33giBAAAAAAAAAADgIehAD1BlbmRpbmchgAC4x66Bd94IgQAAAAAAAAAA4EET" +
            "QXZhaWxhYmxl4EEJbmFtZUELYWJvdXQh6GAAAAAKAUHgIeggIAADIehAA2tBA3bg4OBBD3JnLXRlYW3g4A==", VSwitch);
        Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS9zZy1icDFhYWFhYWFhYWFhYWFhYWFhYUEzdnBjLWJwMWFhYWFhYWFhYWFhYWFhYWFh" +
            "YUENbm9ybWFsIYAAuMeugXfeCIEAAAAAAAAAAOBBCW5hbWVBC2Fib3V0ISAAAyHoQAtzZ3ItMSGAACCMEIp33giBAAAAAAAAAADgwRch6EAPaW5n" +
            "cmVzc0EHVENQQQs4MC84MEENQWNjZXB0AQVBFTEwLjAuMC4wLzhBCTo6LzBBCXNnLTJBFzEwLjEuMC4wLzE2QRNmZTgwOjovMTBBBzEvMuDg4OAh" +
            "6CAgAAMh6EADa0EDduDg4EEPcmctdGVhbeABA+A=", Group with { KeepsApart = true });
    }

    [Fact]
    public void VPC_commands_have_the_released_bytes()
    {
        Golden.AssertBytes<VpcCommand>(
            "MAEuD3MiKWNmLlZwY0NvbW1hbmQuQ3JlYXRl6OjoQBUxMC4wLjAuMC84IegAKQEJARUBKQEN4EEJbmFtZUELYWJvdXRBFTMwLjAuMC4wLzgBA0" +
            "EPcmctdGVhbSEgAAMh6EADa0EDduDg4OA=", new VpcCommand.Create("10.0.0.0/8", Given.Quotas)
        {
            Name = "name", Description = "about", UserBlocks = "30.0.0.0/8", DnsHostnames = true, ResourceGroupId = "rg-team", Tags = Labels.Tags,
        });
        Golden.AssertBytes<VpcCommand>("MAGdc6kBKWNmLlZwY0NvbW1hbmQuRGVsZXRl6Ojo4A==", new VpcCommand.Delete());
        Golden.AssertBytes<VpcCommand>("MAF/CppkKWNmLlZwY0NvbW1hbmQuTW9kaWZ56OjoQAluYW1lQQthYm91dAED4A==", new VpcCommand.Modify("name", "about", true));
        Golden.AssertBytes<VpcCommand>("MAH4eDnULWNmLlZwY0NvbW1hbmQuQWRkQmxvY2vo6OhAHTE5Mi4xNjguMC4wLzE2IegAKQEJARUBKQEN4OA=", new VpcCommand.AddBlock("192.168.0.0/16", Given.Quotas));
        Golden.AssertBytes<VpcCommand>("MAEYcFAbM2NmLlZwY0NvbW1hbmQuUmVtb3ZlQmxvY2vo6OhAHTE5Mi4xNjguMC4wLzE24A==", new VpcCommand.RemoveBlock("192.168.0.0/16"));
        Golden.AssertBytes<VpcCommand>("MAFvF1CSJ2NmLlZwY0NvbW1hbmQuTGFiZWzo6OgwATGCZi8tY2YuTGFiZWxDaGFuZ2UuQWRkVGFnc+jo6CAgAAMh6EADa0EDduDg4ODg", new VpcCommand.Label(new LabelChange.AddTags(Labels.Tags)));
        Golden.AssertBytes<VpcCommand>("MAFvF1CSJ2NmLlZwY0NvbW1hbmQuTGFiZWzo6OgwATSD+o0zY2YuTGFiZWxDaGFuZ2UuUmVtb3ZlVGFnc+jo6CAgAANBA2vg4ODg", new VpcCommand.Label(new LabelChange.RemoveTags(["k"])));
        Golden.AssertBytes<VpcCommand>("MAFvF1CSJ2NmLlZwY0NvbW1hbmQuTGFiZWzo6OgwAZnP+4sxY2YuTGFiZWxDaGFuZ2UuSm9pbkdyb3Vw6OjoQA9yZy10ZWFt4OA=", new VpcCommand.Label(new LabelChange.JoinGroup("rg-team")));
    }

    [Fact]
    public void VSwitch_commands_have_the_released_bytes()
    {
        Golden.AssertBytes<VSwitchCommand>(
            "MAHUW5XmMWNmLlZTd2l0Y2hDb21tYW5kLkNyZWF0Zejo6CDoIOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QTN2cGMtYnAxYWFhYW" +
            "FhYWFhYWFhYWFhYWFhIehgAAAACgEh4CGAALjHroF33giBAAAAAAAAAADgIehAD1BlbmRpbmchgAC4x66Bd94IgQAAAAAAAAAA4EETQXZhaWxh" +
            "Ymxl4EEBwSchIODgIcAt4AEBIeggIODgwSfg4AEd4EEbY24taGFuZ3pob3UtaEEXMTAuMC4wLjAvMjQh6AApAQkBFQEpAQ3gQQluYW1lQQthYm" +
            "91dCEgAAMh6EADa0EDduDg4OA=", new VSwitchCommand.Create(new VpcRead(Given.Vpc(), 7), Given.Zone, "10.0.0.0/24", Given.Quotas)
        {
            Name = "name", Description = "about", Tags = Labels.Tags,
        });
        Golden.AssertBytes<VSwitchCommand>("MAEUMJTHMWNmLlZTd2l0Y2hDb21tYW5kLkRlbGV0Zejo6OA=", new VSwitchCommand.Delete());
        Golden.AssertBytes<VSwitchCommand>("MAFogKmVMWNmLlZTd2l0Y2hDb21tYW5kLk1vZGlmeejo6EAJbmFtZUELYWJvdXTg", new VSwitchCommand.Modify("name", "about"));
        Golden.AssertBytes<VSwitchCommand>("MAHIsWwTL2NmLlZTd2l0Y2hDb21tYW5kLkxhYmVs6OjoMAE0g/qNM2NmLkxhYmVsQ2hhbmdlLlJlbW92ZVRhZ3Po6OjAAeDg", new VSwitchCommand.Label(new LabelChange.RemoveTags(null)));
        Golden.AssertBytes(
            "IOgg6EAXY24taGFuZ3pob3VBD3Zzd2l0Y2hBM3Zzdy1icDFhYWFhYWFhYWFhYWFhYWFhYWHgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhQR" +
            "tjbi1oYW5nemhvdS1oIehgAAAACgFh4OA=", Given.VSwitch().Subnet);
    }

    [Fact]
    public void Security_group_commands_have_the_released_bytes()
    {
        Golden.AssertBytes<SecurityGroupCommand>(
            "MAGBeUBwPWNmLlNlY3VyaXR5R3JvdXBDb21tYW5kLkNyZWF0Zejo6EAzdnBjLWJwMWFhYWFhYWFhYWFhYWFhYWFhYSHoACkBCQEVASkBDeBBFW" +
            "VudGVycHJpc2VBCW5hbWVBC2Fib3V0QQ9yZy10ZWFtISAAAyHoQANrQQN24ODg4A==", new SecurityGroupCommand.Create(Given.VpcId, Given.Quotas)
        {
            Type = "enterprise", Name = "name", Description = "about", ResourceGroupId = "rg-team", Tags = Labels.Tags,
        });
        Golden.AssertBytes<SecurityGroupCommand>("MAHCnOJEPWNmLlNlY3VyaXR5R3JvdXBDb21tYW5kLkRlbGV0Zejo6OA=", new SecurityGroupCommand.Delete());
        Golden.AssertBytes<SecurityGroupCommand>("MAF5meBvPWNmLlNlY3VyaXR5R3JvdXBDb21tYW5kLk1vZGlmeejo6EAJbmFtZUELYWJvdXTg", new SecurityGroupCommand.Modify("name", "about"));
        Golden.AssertBytes<SecurityGroupCommand>(
            "MAHOYsfjQ2NmLlNlY3VyaXR5R3JvdXBDb21tYW5kLkF1dGhvcml6Zejo6EAPaW5ncmVzcyEgAAMh6EAHdGNwQQs4MC84MEEJZHJvcEEDNUERaW" +
            "50cmFuZXRBC2Fib3V0QRUxMC4wLjAuMC84QQk6Oi8wQS9zZy1icDFiYmJiYmJiYmJiYmJiYmJiYkEXMTAuMS4wLjAvMTZBE2ZlODA6Oi8xMEEH" +
            "MS8y4ODgIegAKQEJARUBKQEN4OA=", new SecurityGroupCommand.Authorize("ingress", [Request], Given.Quotas));
        Golden.AssertBytes<SecurityGroupCommand>("MAHPracOPWNmLlNlY3VyaXR5R3JvdXBDb21tYW5kLlJldm9rZejo6EANZWdyZXNzISDg4CEgAANBC3Nnci0x4ODg", new SecurityGroupCommand.Revoke("egress", [], ["sgr-1"]));
        Golden.AssertBytes<SecurityGroupCommand>(
            "MAGoDQw7RWNmLlNlY3VyaXR5R3JvdXBDb21tYW5kLkNoYW5nZVJ1bGXo6OhAD2luZ3Jlc3NBC3Nnci0xIehAB3RjcEELODAvODBBCWRyb3BBAzVB" +
            "EWludHJhbmV0QQthYm91dEEVMTAuMC4wLjAvOEEJOjovMEEvc2ctYnAxYmJiYmJiYmJiYmJiYmJiYmJBFzEwLjEuMC4wLzE2QRNmZTgwOjovMTBB" +
            "BzEvMuDg", new SecurityGroupCommand.ChangeRule("ingress", "sgr-1", Request));
        Golden.AssertBytes<SecurityGroupCommand>("MAHmbFMHQ2NmLlNlY3VyaXR5R3JvdXBDb21tYW5kLlNldFBvbGljeejo6EAJRHJvcOA=", new SecurityGroupCommand.SetPolicy("Drop"));
        Golden.AssertBytes<SecurityGroupCommand>(
            "MAE2Atk0O2NmLlNlY3VyaXR5R3JvdXBDb21tYW5kLkxhYmVs6OjoMAGZz/uLMWNmLkxhYmVsQ2hhbmdlLkpvaW5Hcm91cOjo6EAPcmctdGVhbe" +
            "Dg", new SecurityGroupCommand.Label(new LabelChange.JoinGroup("rg-team")));
    }

    [Fact]
    public void Results_have_the_released_bytes()
    {
        Golden.AssertBytes("IOhAM3ZwYy1icDFhYWFhYWFhYWFhYWFhYWFhYWFBD3JnLXRlYW3g", new VpcResult(Given.VpcId, "rg-team"));
        Golden.AssertBytes("IOhAM3Zzdy1icDFhYWFhYWFhYWFhYWFhYWFhYWHg", new VSwitchResult(Given.VSwitchId));
        Golden.AssertBytes("IOhAL3NnLWJwMWFhYWFhYWFhYWFhYWFhYWFh4A==", new SecurityGroupResult(Given.GroupId));
    }

    [Theory]
    [InlineData(typeof(VpcCommand.Create), "cf.VpcCommand.Create")]
    [InlineData(typeof(VpcCommand.Delete), "cf.VpcCommand.Delete")]
    [InlineData(typeof(VpcCommand.Modify), "cf.VpcCommand.Modify")]
    [InlineData(typeof(VpcCommand.AddBlock), "cf.VpcCommand.AddBlock")]
    [InlineData(typeof(VpcCommand.RemoveBlock), "cf.VpcCommand.RemoveBlock")]
    [InlineData(typeof(VpcCommand.Label), "cf.VpcCommand.Label")]
    [InlineData(typeof(VSwitchCommand.Create), "cf.VSwitchCommand.Create")]
    [InlineData(typeof(VSwitchCommand.Delete), "cf.VSwitchCommand.Delete")]
    [InlineData(typeof(VSwitchCommand.Modify), "cf.VSwitchCommand.Modify")]
    [InlineData(typeof(VSwitchCommand.Label), "cf.VSwitchCommand.Label")]
    [InlineData(typeof(SecurityGroupCommand.Create), "cf.SecurityGroupCommand.Create")]
    [InlineData(typeof(SecurityGroupCommand.Delete), "cf.SecurityGroupCommand.Delete")]
    [InlineData(typeof(SecurityGroupCommand.Modify), "cf.SecurityGroupCommand.Modify")]
    [InlineData(typeof(SecurityGroupCommand.Authorize), "cf.SecurityGroupCommand.Authorize")]
    [InlineData(typeof(SecurityGroupCommand.Revoke), "cf.SecurityGroupCommand.Revoke")]
    [InlineData(typeof(SecurityGroupCommand.ChangeRule), "cf.SecurityGroupCommand.ChangeRule")]
    [InlineData(typeof(SecurityGroupCommand.SetPolicy), "cf.SecurityGroupCommand.SetPolicy")]
    [InlineData(typeof(SecurityGroupCommand.Label), "cf.SecurityGroupCommand.Label")]
    [InlineData(typeof(LabelChange.AddTags), "cf.LabelChange.AddTags")]
    [InlineData(typeof(LabelChange.RemoveTags), "cf.LabelChange.RemoveTags")]
    [InlineData(typeof(LabelChange.JoinGroup), "cf.LabelChange.JoinGroup")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
