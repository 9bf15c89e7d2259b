using CloudFabric.Model.Networks;
using CsCheck;

namespace CloudFabric.Model.Tests.Networks;

/// <summary>The counters of blocks admit exactly what does not overlap, in any order of coming and going.</summary>
public sealed class SubnetTreeTests
{
    private static readonly Gen<CidrBlock> Blocks = Gen.Select(
        Gen.OneOf(16, 20, 24, 26, 27, 28, 29, 29, 29),
        Gen.Int[0, 255],
        (mask, host) => CidrBlock.Of(CidrBlock.Parse("10.1.0.0/24").First + (uint)host, mask));

    [Fact]
    public void Counters_admit_a_block_exactly_where_it_overlaps_no_other()
    {
        int admitted = 0, refused = 0, removed = 0;
        Gen.Select(Blocks, Gen.Bool).Array[1, 60].Sample(
            steps =>
            {
                var ledger = new NetworkLedger();
                var there = new List<CidrBlock>();
                foreach (var (block, mayRemove) in steps)
                {
                    if (mayRemove && there.Count > 0)
                    {
                        ledger.Remove(SubnetTree.Usage("vpc-1", there[0]));
                        there.RemoveAt(0);
                        Interlocked.Increment(ref removed);
                        continue;
                    }

                    var fault = ledger.Add(SubnetTree.Usage("vpc-1", block), SubnetTree.Conditions("vpc-1", block, VSwitchFaults.CidrOverlapped));

                    Assert.Equal(there.Any(block.Overlaps) ? VSwitchFaults.CidrOverlapped : null, fault);
                    Interlocked.Increment(ref fault is null ? ref admitted : ref refused);
                    if (fault is null)
                    {
                        there.Add(block);
                    }
                }

                foreach (var block in there)
                {
                    ledger.Remove(SubnetTree.Usage("vpc-1", block));
                }

                Assert.All(ledger.Counters.Values, value => Assert.Equal(0, value));
            },
            iter: 1_000);

        Assert.All([admitted, refused, removed], times => Assert.InRange(times, 1_000, int.MaxValue));
    }

    [Fact]
    public void Counters_of_another_VPC_are_others() => Assert.Empty(
        SubnetTree.Usage("vpc-1", CidrBlock.Parse("10.0.0.0/24")).Select(use => use.Counter)
            .Intersect(SubnetTree.Usage("vpc-2", CidrBlock.Parse("10.0.0.0/24")).Select(use => use.Counter)));
}
