namespace CloudFabric.Chaos.Capacity;

/// <summary>One call that a buyer wants to succeed: a launch, or a disk where it is for no instance.</summary>
/// <param name="Token">The client token, alike in every attempt.</param>
/// <param name="Site">Where.</param>
/// <param name="Amount">Instances; 0 for a disk.</param>
/// <param name="MinAmount">Instances with which the buyer is content.</param>
internal sealed record Wish(string Token, Site Site, int Amount, int MinAmount)
{
    private const int AmountMax = 100;
    private const int BulkSharePercent = 90;

    public bool IsDisk => Amount == 0;

    public string Action => IsDisk ? "CreateDisk" : "RunInstances";

    public Dictionary<string, string> Parameters => IsDisk ? DiskParameters : LaunchParameters;

    private Dictionary<string, string> DiskParameters => new()
    {
        ["RegionId"] = RoomPlan.Region,
        ["ZoneId"] = Site.Zone,
        ["DiskCategory"] = RoomPlan.DataCategory,
        ["Size"] = $"{RoomPlan.DataGib}",
        ["ClientToken"] = Token,
    };

    private Dictionary<string, string> LaunchParameters => new()
    {
        ["RegionId"] = RoomPlan.Region,
        ["InstanceType"] = RoomPlan.InstanceType,
        ["ImageFamily"] = RoomPlan.ImageFamily,
        ["VSwitchId"] = Site.VSwitchId,
        ["SecurityGroupId"] = Site.SecurityGroupId,
        ["SystemDisk.Category"] = RoomPlan.SystemCategory,
        ["SystemDisk.PerformanceLevel"] = "PL0",
        ["SystemDisk.Size"] = $"{RoomPlan.SystemGib}",
        ["Amount"] = $"{Amount}",
        ["MinAmount"] = $"{MinAmount}",
        ["ClientToken"] = Token,
    };

    /// <summary>What is still wanted after some were got; null for nothing.</summary>
    public Wish? After(int got) => IsDisk || got == Amount ? null : new Wish(Token + "r", Site, Amount - got, 1);

    /// <summary>The same for as many as there are; null where that was asked already.</summary>
    public Wish? InPart() => MinAmount <= 1 ? null : this with { Token = Token + "p", MinAmount = 1 };

    /// <summary>As many disks as instances in each place, all mixed.</summary>
    public static Wish[] Mix(RoomPlan plan, IReadOnlyList<Site> sites, int seed)
    {
        var random = new Random(seed);
        List<Wish> wishes = [];
        for (var i = 0; i < sites.Count; i++)
        {
            var count = (plan.Scale / 2 * (i + 1) / sites.Count) - (plan.Scale / 2 * i / sites.Count);
            wishes.AddRange(Launches(sites[i], count, random));
            wishes.AddRange(Enumerable.Range(0, count).Select(disk => new Wish($"disk-{sites[i].Zone}-{disk}", sites[i], 0, 0)));
        }

        var mixed = wishes.ToArray();
        random.Shuffle(mixed);
        return mixed;
    }

    /// <summary>Most instances in launches of 2 to 100, about half of them all or nothing, the rest one by one.</summary>
    private static IEnumerable<Wish> Launches(Site site, int count, Random random)
    {
        for (int left = count, amount; left > 0; left -= amount)
        {
            amount = left > count * (100 - BulkSharePercent) / 100 ? Math.Min(left, random.Next(2, AmountMax + 1)) : 1;
            yield return new Wish($"launch-{site.Zone}-{left}", site, amount, random.Next(2) == 0 ? amount : 1);
        }
    }
}

/// <summary>Where instances can be launched.</summary>
internal sealed record Site(string Zone, string VSwitchId, string SecurityGroupId);
