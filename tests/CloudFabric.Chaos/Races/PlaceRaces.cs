using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>CreateVSwitch against DeleteVpc.</summary>
internal sealed class VpcRace(FabricClients calls, NetworkCalls networks) : Race(calls, networks)
{
    public override string Name => "vpc";

    public override IReadOnlySet<string> ParentGone { get; } = new HashSet<string> { "InvalidVpcId.NotFound" };

    public override string InUse => "DependencyViolation.VSwitch";

    public override async Task<Contest> PrepareAsync(RaceSite site, int round)
    {
        var id = await Networks.MakeVpcAsync("10.0.0.0/8");
        Dictionary<string, string> making = new() { ["VpcId"] = id, ["ZoneId"] = RaceSite.Zone, ["CidrBlock"] = "10.1.0.0/16", ["RegionId"] = RaceSite.Region };
        Dictionary<string, string> removal = new() { ["VpcId"] = id, ["RegionId"] = RaceSite.Region };
        return new Contest(() => CallVpcAsync("CreateVSwitch", making), () => CallVpcAsync("DeleteVpc", removal), async (made, gone) =>
        {
            if (made.Succeeded && !gone && !IsKept(round))
            {
                var vswitch = made.Answer!.Body.GetProperty("VSwitchId").GetString()!;
                DiskCalls.Body(await CallVpcAsync("DeleteVSwitch", new() { ["VSwitchId"] = vswitch, ["RegionId"] = RaceSite.Region }));
                DiskCalls.Body(await CallVpcAsync("DeleteVpc", removal));
            }
        });
    }
}

/// <summary>CreateDisk against closing the zone, which opens again for the next round.</summary>
internal sealed class ZoneRace(FabricClients calls, NetworkCalls networks) : Race(calls, networks)
{
    private readonly FabricClients _calls = calls;

    public override string Name => "zone";

    /// <summary>To whom has heard of it the zone is not there; the commit of whom has not says that it is not for sale.</summary>
    public override IReadOnlySet<string> ParentGone { get; } = new HashSet<string> { "InvalidZoneId.NotFound", "Zone.NotOnSale" };

    public override string InUse => "DataCenterNotEmpty";

    public override Task<Contest> PrepareAsync(RaceSite site, int round) => Task.FromResult(new Contest(
        () => CallAsync("CreateDisk", RaceSite.Disk(site.OwnZone)),
        () => ApplyAsync(new { close = new[] { site.OwnZone } }),
        async (made, gone) =>
        {
            if (made.Succeeded)
            {
                await MustAsync("DeleteDisk", DiskCalls.Delete(DiskCalls.IdOf(made.Answer)!));
            }

            if (gone)
            {
                DiskCalls.Body(await ApplyAsync(new { reopen = new[] { site.OwnZone } }));
            }
        })
    {
        IsRemovalSlow = true,
    });

    private async Task<CallOutcome> ApplyAsync(object document)
    {
        var answer = await _calls[0].PostFabricAsync("world/apply", document);
        return new CallOutcome(answer.Status == 503 ? CallResult.Unavailable : CallResult.Answered, answer, _calls[0].Endpoint, 0, 0);
    }
}
