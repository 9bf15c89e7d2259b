using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

public sealed class VSwitchAddressesTests
{
    [Fact]
    public void Reserved_are_the_first_address_and_the_last_three()
    {
        var block = CidrBlock.Parse("192.168.1.0/24");

        var reserved = Enumerable.Range(0, 256).Where(i => !VSwitchAddresses.IsAssignable(block, block.First + (uint)i));

        Assert.Equal([0, 253, 254, 255], reserved);
        Assert.False(VSwitchAddresses.IsAssignable(block, block.First - 1));
        Assert.False(VSwitchAddresses.IsAssignable(block, block.Last + 1));
    }

    [Theory]
    [InlineData("192.168.1.1", null)]
    [InlineData("192.168.1.252", null)]
    [InlineData("192.168.1.0", "InvalidPrivateIpAddress.Malformed")]
    [InlineData("192.168.1.253", "InvalidPrivateIpAddress.Malformed")]
    [InlineData("192.168.2.1", "InvalidPrivateIpAddress.Malformed")]
    [InlineData("192.168.1", "InvalidPrivateIpAddress.Malformed")]
    public void Read_takes_only_what_an_inhabitant_can_have(string text, string? code) =>
        Assert.Equal(code, VSwitchAddresses.Read(Subnet("192.168.1.0/24"), text).Fault?.Code);

    [Theory]
    [InlineData("10.0.0.0/29", 4)]
    [InlineData("10.0.0.16/28", 12)]
    [InlineData("10.0.0.32/27", 28)]
    [InlineData("10.0.0.64/26", 60)]
    [InlineData("10.0.0.0/24", 252)]
    [InlineData("10.0.4.0/22", 1_020)]
    [InlineData("255.255.240.0/20", 4_092)]
    public void Allocation_hands_out_every_address_once_and_refuses_the_next(string cidr, int capacity)
    {
        var subnet = Subnet(cidr);
        var ledger = new NetworkLedger();
        var given = new HashSet<uint>();

        for (var i = 0; i < capacity; i++)
        {
            Assert.True(given.Add(Take(ledger, subnet, $"i-{i}")));
        }

        Assert.Equal(capacity, VSwitchAddresses.Capacity(subnet.CidrBlock));
        Assert.All(given, address => Assert.True(VSwitchAddresses.IsAssignable(subnet.CidrBlock, address)));
        Assert.Equal(VSwitchFaults.NoFreeAddress, Try(ledger, subnet, AddressSearch.First(subnet.CidrBlock, "one-more"), isWanted: false));
    }

    [Fact]
    public void Search_finds_the_one_address_that_became_free()
    {
        var subnet = Subnet("10.0.0.0/22");
        var ledger = new NetworkLedger();
        var given = Enumerable.Range(0, 1_020).Select(i => Take(ledger, subnet, $"i-{i}")).ToList();

        Assert.All(given.Take(50), address =>
        {
            ledger.Remove(VSwitchAddresses.Usage(subnet, address), VSwitchAddresses.Hold(subnet, address));
            Assert.Equal(address, Search(ledger, subnet, "late"));
            Assert.Null(Try(ledger, subnet, address, isWanted: true));
        });
    }

    [Fact]
    public void Address_that_was_asked_for_and_is_taken_is_refused_by_the_official_code()
    {
        var subnet = Subnet("10.0.0.0/24");
        var ledger = new NetworkLedger();
        var address = VSwitchAddresses.Read(subnet, "10.0.0.7").Value;

        Assert.Null(Try(ledger, subnet, address, isWanted: true));
        Assert.Equal("InvalidIPAddress.AlreadyUsed", Try(ledger, subnet, address, isWanted: true)?.Code);
        Assert.Equal(VSwitchFaults.AddressTaken, Try(ledger, subnet, address, isWanted: false));
    }

    [Fact]
    public void Conditions_guard_the_zone_and_the_status()
    {
        var guards = VSwitchAddresses.Conditions(Subnet("10.0.0.0/24"), 0x0A000001, isWanted: false).OfType<Guard>().ToList();

        Assert.Equal(["cn-hangzhou-h", null], guards.Select(guard => guard.Zone));
        Assert.Equal([NetworkStatuses.Pending], guards[1].Not);
    }

    [Fact]
    public void First_spreads_takers_over_the_block()
    {
        var block = CidrBlock.Parse("10.0.0.0/24");
        var first = Enumerable.Range(0, 200).Select(i => AddressSearch.First(block, $"i-{i}")).ToList();

        Assert.All(first, address => Assert.True(VSwitchAddresses.IsAssignable(block, address)));
        Assert.InRange(first.Distinct().Count(), 100, 200);
    }

    [Fact]
    public void Any_gives_every_address_of_the_block_once()
    {
        var block = CidrBlock.Parse("10.0.0.0/28");
        var planned = new HashSet<uint>();
        while (planned.Count < VSwitchAddresses.Capacity(block))
        {
            Assert.True(planned.Add(AddressSearch.Any(block, planned, $"i-{planned.Count}")));
        }

        Assert.All(planned, address => Assert.True(VSwitchAddresses.IsAssignable(block, address)));
    }

    private static uint Take(NetworkLedger ledger, VSwitchSubnet subnet, string taker)
    {
        var address = AddressSearch.First(subnet.CidrBlock, taker);
        if (Try(ledger, subnet, address, isWanted: false) is { } taken)
        {
            Assert.Equal(VSwitchFaults.AddressTaken, taken);
            address = Search(ledger, subnet, taker);
            Assert.Null(Try(ledger, subnet, address, isWanted: false));
        }

        return address;
    }

    private static uint Search(NetworkLedger ledger, VSwitchSubnet subnet, string taker)
    {
        var node = subnet.CidrBlock;
        while (!AddressSearch.IsLeaf(node))
        {
            Assert.InRange(AddressSearch.Parts(node).Length, 1, 16);
            node = Assert.NotNull(AddressSearch.Narrow(subnet, node, ledger.Counters, taker));
        }

        return Assert.NotNull(AddressSearch.Pick(subnet, node, ledger.Held, taker));
    }

    private static Fault? Try(NetworkLedger ledger, VSwitchSubnet subnet, uint address, bool isWanted) => ledger.Add(
        VSwitchAddresses.Usage(subnet, address), VSwitchAddresses.Conditions(subnet, address, isWanted), VSwitchAddresses.Hold(subnet, address));

    private static VSwitchSubnet Subnet(string cidr) =>
        new(NetworkIds.VSwitch.Key("cn-hangzhou", "vsw-bp1" + new string('a', 18)), "vpc-1", "cn-hangzhou-h", CidrBlock.Parse(cidr));
}
