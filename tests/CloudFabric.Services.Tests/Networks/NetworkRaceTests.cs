using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Networks;

/// <summary>What two calls at once may not do to a network, on every store: the commit decides.</summary>
public sealed class NetworkRaceTests
{
    private const int Rounds = 20;

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task CreateVSwitch_of_overlapping_blocks_makes_one(StoreKind kind)
    {
        await using var fabric = await NetworkFabric.Start(kind);
        var vpc = await fabric.MakeVpc();
        var narrowWon = 0;
        for (var round = 0; round < Rounds; round++)
        {
            string[] blocks = [$"10.{round}.0.0/24", $"10.{round}.0.0/16", $"10.{round}.0.128/25", $"10.{round}.0.0/24"];
            var made = await Task.WhenAll(blocks.Skip(round % 4).Concat(blocks.Take(round % 4)).Select(block => fabric.TryVSwitch(vpc, block)));

            var id = Assert.Single(made, outcome => outcome.Fault is null).Value().VSwitchId;
            Assert.All(made.Where(outcome => outcome.Fault is not null), outcome => Assert.Equal("InvalidCidrBlock.Overlapped", outcome.Fault!.Code));
            narrowWon += (await fabric.VSwitch(id)).CidrBlock.EndsWith("/16", StringComparison.Ordinal) ? 0 : 1;
        }

        // Wide or narrow, whoever comes first wins; a rotating start sees both.
        Assert.InRange(narrowWon, 1, Rounds - 1);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task CreateVSwitch_against_DeleteVpc_leaves_no_vSwitch_without_its_VPC(StoreKind kind)
    {
        await using var fabric = await NetworkFabric.Start(kind);
        int created = 0, deleted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var vpc = await fabric.MakeVpc();
            var begun = await fabric.BeginVSwitch(vpc, "10.0.0.0/24");
            var (made, gone) = await Race(round, begun, () => fabric.DeleteVpc(vpc));

            created += made.Fault is null ? 1 : 0;
            deleted += gone.Fault is null ? 1 : 0;
            Assert.Equal(made.Fault is null ? "DependencyViolation.VSwitch" : null, gone.Fault?.Code);
            Assert.Equal(gone.Fault is null ? "InvalidVpcId.NotFound" : null, made.Fault?.Code);
        }

        Assert.True(created > 0 && deleted > 0, $"{created} made, {deleted} deleted");
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task CreateVSwitch_against_UnassociateVpcCidrBlock_leaves_no_vSwitch_without_its_block(StoreKind kind)
    {
        await using var fabric = await NetworkFabric.Start(kind);
        var vpc = await fabric.MakeVpc();
        int created = 0, removed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            (await fabric.OfVpc<AssociateVpcCidrBlockResponse>(
                new AssociateVpcCidrBlockRequest { RegionId = NetworkFabric.Region, VpcId = vpc, SecondaryCidrBlock = "192.168.0.0/16" })).Value();
            var begun = await fabric.BeginVSwitch(vpc, $"192.168.{round % 256}.0/24");
            var (made, gone) = await Race(round, begun, () => Unassociate(fabric, vpc));

            created += made.Fault is null ? 1 : 0;
            removed += gone.Fault is null ? 1 : 0;
            Assert.Equal(made.Fault is null ? "OperationFailed.CidrInUse" : null, gone.Fault?.Code);
            Assert.Equal(gone.Fault is null ? "TaskConflict" : null, made.Fault?.Code);
            if (made.Fault is null)
            {
                Assert.Null((await fabric.DeleteVSwitch(made.Value().VSwitchId)).Fault);
                Assert.Null((await Unassociate(fabric, vpc)).Fault);
            }
        }

        Assert.True(created > 0 && removed > 0, $"{created} made, {removed} removed");
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Takers_at_once_get_every_address_of_a_vSwitch_and_no_more(StoreKind kind)
    {
        await using var fabric = await NetworkFabric.Start(kind);
        var vpc = await fabric.MakeVpc();
        var vswitch = await fabric.MakeVSwitch(vpc, "10.0.0.0/26");
        var subnet = NetworkFabric.Subnet(vpc, vswitch, "10.0.0.0/26");

        var taken = await Task.WhenAll(Enumerable.Range(0, 70).Select(i => fabric.Take(subnet, $"i-{i}")));

        Assert.Equal(60, taken.Where(outcome => outcome.Fault is null).Select(outcome => outcome.Value).Distinct().Count());
        Assert.Equal(
            Enumerable.Repeat("InvalidVSwitchId.IpNotEnough", 10),
            taken.Where(outcome => outcome.Fault is not null).Select(outcome => outcome.Fault!.Code));
        Assert.Equal(0, (await fabric.VSwitch(vswitch)).AvailableIpAddressCount);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Taker_against_DeleteVSwitch_leaves_no_taker_without_its_vSwitch(StoreKind kind)
    {
        await using var fabric = await NetworkFabric.Start(kind);
        var vpc = await fabric.MakeVpc();
        for (var round = 0; round < Rounds; round++)
        {
            var vswitch = await fabric.MakeVSwitch(vpc, $"10.{round}.0.0/24");
            var take = fabric.Take(NetworkFabric.Subnet(vpc, vswitch, $"10.{round}.0.0/24"), $"i-{round}");
            var (gone, taken) = (await fabric.DeleteVSwitch(vswitch), await take);

            Assert.Equal(taken.Fault is null ? "DependencyViolation" : null, gone.Fault?.Code);
            Assert.Equal(gone.Fault is null ? "InvalidVSwitchId.NotFound" : null, taken.Fault?.Code);
        }
    }

    /// <summary>One before the other, the other before the one, and both at once.</summary>
    private static async Task<(Outcome<TOne> One, Outcome<TOther> Other)> Race<TOne, TOther>(
        int round, Func<Task<Outcome<TOne>>> one, Func<Task<Outcome<TOther>>> other)
    {
        switch (round % 4)
        {
            case 0:
                return (await one(), await other());
            case 1:
                var first = await other();
                return (await one(), first);
            default:
                var (both, atOnce) = (one(), other());
                return (await both, await atOnce);
        }
    }

    private static Task<Outcome<Nothing>> Unassociate(NetworkFabric fabric, string vpc) => fabric.OfVpc<Nothing>(
        new UnassociateVpcCidrBlockRequest { RegionId = NetworkFabric.Region, VpcId = vpc, SecondaryCidrBlock = "192.168.0.0/16" });
}
