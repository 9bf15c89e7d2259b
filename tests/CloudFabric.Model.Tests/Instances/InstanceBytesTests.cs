using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>The bytes of instances as rows and messages of released versions hold them.</summary>
public sealed class InstanceBytesTests
{
    private static readonly InstanceState Full = GivenInstance.Running() with
    {
        Name = "web",
        Description = "about",
        HostName = "web-1",
        UserData = "YQ==",
        KeyPairName = "key",
        RamRoleName = "role",
        DeletionProtection = true,
        StoppedMode = "KeepCharging",
        CreditSpecification = "Standard",
        Labels = new ResourceLabels([new ResourceTag("team", "a")], "rg-1"),
        IsReleased = true,
        AwaitsAddress = true,
    };

    [Fact]
    public void InstanceState_has_the_released_bytes() => Golden.AssertBytes(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1pLWJwMTAwMDAwMDAwMDAwMDAwMDAwQRllY3MuZzcubGFyZ2VBS2FsaXl1bl8zX3g2NF8yME" +
            "dfYWxpYmFzZV8yMDI2MDExNS52aGQh6MAHQRtjbi1oYW5nemhvdS1oQQVyMUEFaDEBCQEEAAIBAeAh6CDowAdBD3Zzd2l0Y2hBM3Zzdy1icDFhYWFhYWFh" +
            "YWFhYWFhYWFhYWHgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhwRMh6GAAAAAKAWHg4GEKAAAKIYAAIIwQinfeCIEAAAAAAAAAAOAh6EAPUnVubmluZy" +
            "GAAIC19/V/nwiBAAAAAAAAAADgwT3gQQd3ZWJBC2Fib3V0QQt3ZWItMSEgAANBL3NnLWJwMWFhYWFhYWFhYWFhYWFhYWFh4OBBCVlRPT1BB2tleUEJcm9s" +
            "ZQEDQRlLZWVwQ2hhcmdpbmdBEVN0YW5kYXJkIYAAIIwQinfeCIEAAAAAAAAAAOAh6CAgAAMh6EAJdGVhbUEDYeDg4EEJcmctMeDBAcEBQQ1ub3JtYWwBAwED4A==", Full);

    [Fact]
    public void Launch_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>(
        "MAGOdlAAM2NmLkluc3RhbmNlQ29tbWFuZC5MYXVuY2jo6Ogg6EAZZWNzLmc3LmxhcmdlQUthbGl5dW5fM194NjRfMjBHX2FsaWJhc2VfMjAyNjAxMTUudmhk" +
            "Iegg6EAXY24taGFuZ3pob3VBD3Zzd2l0Y2hBM3Zzdy1icDFhYWFhYWFhYWFhYWFhYWFhYWHgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhQRtjbi1oYW5n" +
            "emhvdS1oIehgAAAACgFh4OAhIAADIegg6MAPQRtzZWN1cml0eWdyb3VwQS9zZy1icDFhYWFhYWFhYWFhYWFhYWFhYeDBFUENbm9ybWFs4ODgISAAAyHoIOjo" +
            "6CDowBchIODgISDg4OBBFWNsb3VkX2Vzc2Qh6AAEcQIBQh8hIODg4AGhwQHBAcEBAQHBAcEBwQHBAcEBISDg4OABA8EB4ODgIegAQh/gQQd3ZWLBAcEBwQHB" +
            "AcEBAQEBAcEBwQEhwGvgAQEBA8EBwQHgISAAAyHoQC1pLWJwMTAwMDAwMDAwMDAwMDAwMDAwIegg6MAPwRdBBXIxQQVoMQEJAQQAAgEB4AECAwEEAGABAeBh" +
            "CgAACiEgAANBLWQtYnAxMDAwMDAwMDAwMDAwMDAwMDDg4MEB4ODg4A==", new InstanceCommand.Launch(GivenInstance.Plan() with { Name = "web", WantsAddress = true }, [GivenInstance.Seat(0)]));

    [Fact]
    public void Delete_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>("MAEXjqEkM2NmLkluc3RhbmNlQ29tbWFuZC5EZWxldGXo6OgAAyEgAANBLWktYnAxMDAwMDAwMDAwMDAwMDAwMDHg4CEg4OAhIODg4A==", new InstanceCommand.Delete(true, [GivenInstance.Id(1)]));

    [Fact]
    public void Power_commands_have_the_released_bytes()
    {
        Golden.AssertBytes<InstanceCommand>("MAF1UyzcL2NmLkluc3RhbmNlQ29tbWFuZC5TdG9w6OjoQBlLZWVwQ2hhcmdpbmfg", new InstanceCommand.Stop("KeepCharging"));
        Golden.AssertBytes<InstanceCommand>(
            "MAEykHF/MWNmLkluc3RhbmNlQ29tbWFuZC5TdGFydOjo6CAg4OAh6CDoQBdjbi1oYW5nemhvdUEbY24taGFuZ3pob3UtaEEFcjFBBWgxAQkBBAACAQHgAQIDAQQAYAEB4AEPIegAHeDg",
            new InstanceCommand.Start { Host = GivenInstance.Seat(0).Host, Address = 7, Quotas = new InstanceQuotas(7) });
        Assert.Equivalent(new InstanceCommand.Start(), Golden.Read<InstanceCommand>("MAEykHF/MWNmLkluc3RhbmNlQ29tbWFuZC5TdGFydOjo6CAg4ODg"), strict: true);
        Golden.AssertBytes<InstanceCommand>("MAGB7mimM2NmLkluc3RhbmNlQ29tbWFuZC5SZWJvb3To6OggIODg4A==", new InstanceCommand.Reboot());
    }

    [Fact]
    public void Modify_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>(
        "MAGsu8wlM2NmLkluc3RhbmNlQ29tbWFuZC5Nb2RpZnno6OhAB3dlYsEBwQHBAQEBwQEhIAADIegg6EAXY24taGFuZ3pob3VBG3NlY3VyaXR5Z3JvdXBBCX" +
            "NnLTLgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhQQ1ub3JtYWzg4ODg", new InstanceCommand.Modify { Name = "web", DeletionProtection = false, Groups = [GivenInstance.GroupNamed("sg-2")] });

    [Fact]
    public void InstanceState_of_before_public_addresses_and_types_of_groups_is_read()
    {
        var old = Golden.Read<InstanceState>(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1pLWJwMTAwMDAwMDAwMDAwMDAwMDAwQRllY3MuZzcubGFyZ2VBS2FsaXl1bl8zX3g2NF8yME" +
            "dfYWxpYmFzZV8yMDI2MDExNS52aGQh6MAHQRtjbi1oYW5nemhvdS1oQQVyMUEFaDEBCQEEAAIBAeAh6CDowAdBD3Zzd2l0Y2hBM3Zzdy1icDFhYWFhYWFh" +
            "YWFhYWFhYWFhYWHgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhwRMh6GAAAAAKAWHg4GEKAAAKIYAAIIwQinfeCIEAAAAAAAAAAOAh6EAPUnVubmluZy" +
            "GAAIC19/V/nwiBAAAAAAAAAADgwT3gQQd3ZWJBC2Fib3V0QQt3ZWItMSEgAANBL3NnLWJwMWFhYWFhYWFhYWFhYWFhYWFh4OBBCVlRPT1BB2tleUEJcm9s" +
            "ZQEDQRlLZWVwQ2hhcmdpbmdBEVN0YW5kYXJkIYAAIIwQinfeCIEAAAAAAAAAAOAh6CAgAAMh6EAJdGVhbUEDYeDg4EEJcmctMeDg");

        Assert.Equal((null, null, null), (old.Internet, old.DeploymentSetId, old.SecurityGroupType));
        Assert.Equivalent(Full with { SecurityGroupType = null, IsReleased = false, AwaitsAddress = false }, old, strict: true);
    }

    [Fact]
    public void InstanceState_of_before_it_could_be_released_is_read() => Assert.Equivalent(
        Full with { IsReleased = false, AwaitsAddress = false },
        Golden.Read<InstanceState>(
            "IOhAITEwMDAwMDAwMDAwMDAwMDFBF2NuLWhhbmd6aG91QS1pLWJwMTAwMDAwMDAwMDAwMDAwMDAwQRllY3MuZzcubGFyZ2VBS2FsaXl1bl8zX3g2NF8yME" +
            "dfYWxpYmFzZV8yMDI2MDExNS52aGQh6MAHQRtjbi1oYW5nemhvdS1oQQVyMUEFaDEBCQEEAAIBAeAh6CDowAdBD3Zzd2l0Y2hBM3Zzdy1icDFhYWFhYWFh" +
            "YWFhYWFhYWFhYWHgQTN2cGMtYnAxYWFhYWFhYWFhYWFhYWFhYWFhwRMh6GAAAAAKAWHg4GEKAAAKIYAAIIwQinfeCIEAAAAAAAAAAOAh6EAPUnVubmluZy" +
            "GAAIC19/V/nwiBAAAAAAAAAADgwT3gQQd3ZWJBC2Fib3V0QQt3ZWItMSEgAANBL3NnLWJwMWFhYWFhYWFhYWFhYWFhYWFh4OBBCVlRPT1BB2tleUEJcm9s" +
            "ZQEDQRlLZWVwQ2hhcmdpbmdBEVN0YW5kYXJkIYAAIIwQinfeCIEAAAAAAAAAAOAh6CAgAAMh6EAJdGVhbUEDYeDg4EEJcmctMeDBAcEBQQ1ub3JtYWzg"),
        strict: true);

    [Fact]
    public void ModifyInternet_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>(
        "MAFooVIPQ2NmLkluc3RhbmNlQ29tbWFuZC5Nb2RpZnlJbnRlcm5ldOjo6EAZUGF5QnlUcmFmZmljASnBAQEDAQ/g", new InstanceCommand.ModifyInternet { ChargeType = "PayByTraffic", MaxOut = 10, Allocate = true, Address = 7 });

    [Fact]
    public void InternetAccess_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAGVBheUJ5VHJhZmZpYwEpARUBD+A=", new InternetAccess("PayByTraffic", 10, 5, 7));

    [Fact]
    public void ModifyType_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>(
        "MAHO2OO/O2NmLkluc3RhbmNlQ29tbWFuZC5Nb2RpZnlUeXBl6OjoQBtlY3MuZzcueGxhcmdlIegAHeAh6CDoQBdjbi1oYW5nemhvdUEbY24taGFuZ3pob3Ut" +
            "aEEFcjFBBWgxAQkBBAACAQHgAQIDAQQAYAEB4CEg4ODg", new InstanceCommand.ModifyType("ecs.g7.xlarge", new InstanceQuotas(7)) { Host = GivenInstance.Seat(0).Host });

    [Fact]
    public void Commands_about_groups_and_labels_have_the_released_bytes()
    {
        Golden.AssertBytes<InstanceCommand>(
            "MAFu+tYKOWNmLkluc3RhbmNlQ29tbWFuZC5Kb2luR3JvdXDo6Ogg6CDoQBdjbi1oYW5nemhvdUEbc2VjdXJpdHlncm91cEEJc2ctMuBBM3ZwYy1icDFhYW" +
            "FhYWFhYWFhYWFhYWFhYWFBDW5vcm1hbODg", new InstanceCommand.JoinGroup(GivenInstance.GroupNamed("sg-2")));
        Golden.AssertBytes<InstanceCommand>("MAHhXJ3VO2NmLkluc3RhbmNlQ29tbWFuZC5MZWF2ZUdyb3Vw6OjoQAlzZy0y4A==", new InstanceCommand.LeaveGroup("sg-2"));
        Golden.AssertBytes<InstanceCommand>("MAFIutPcMWNmLkluc3RhbmNlQ29tbWFuZC5MYWJlbOjo6DABmc/7izFjZi5MYWJlbENoYW5nZS5Kb2luR3JvdXDo6OhACXJnLTHg4A==", new InstanceCommand.Label(new LabelChange.JoinGroup("rg-1")));
    }

    [Fact]
    public void Move_has_the_released_bytes() => Golden.AssertBytes<InstanceCommand>(
        "MAGLOs0gL2NmLkluc3RhbmNlQ29tbWFuZC5Nb3Zl6OjoQAVoMSHoIOhAF2NuLWhhbmd6aG91QRtjbi1oYW5nemhvdS1oQQVyMUEFaDIBCQEEAAIBAeABAgMBBABgAQHg4A==",
        new InstanceCommand.Move("h1", GivenInstance.Seat(0, host: 2).Host));

    [Fact]
    public void Outcome_of_an_instance_has_the_released_bytes() =>
        Golden.AssertBytes<Outcome<InstanceResult>>("IOgg6CAgAANBLWktYnAxMDAwMDAwMDAwMDAwMDAwMDDg4ODBAeA=", new InstanceResult([GivenInstance.Id(0)]));
}
