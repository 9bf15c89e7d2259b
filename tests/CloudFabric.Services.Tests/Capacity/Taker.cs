using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;
using CloudFabric.Storage;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Capacity;

/// <summary>Takes places as the grain of an instance does: one commit with usage and ceilings, again elsewhere where the host was full.</summary>
internal sealed class Taker(Placer placer, StoreWriter writer, string name)
{
    public const string Type = "ecs.g7.large";
    private int _count;

    /// <summary>The host, or null where nothing is left.</summary>
    public async Task<PlacedHost?> Take(string type = Type)
    {
        var number = Interlocked.Increment(ref _count);
        while (true)
        {
            var placed = await placer.Place(new PlacementRequest(TestWorld.Zone, type, 1, SeededHash.Number(1, name, $"{number}")));
            if (placed.Fault == HardwareFaults.NoStock)
            {
                return null;
            }

            var host = Assert.Single(placed.Value);
            var outcome = await writer.CommitAsync(Set($"{name}{number}", host, host.Ceilings));
            if (outcome.IsCommitted)
            {
                return host;
            }

            Assert.Equal(HardwareFaults.HostFull, outcome.RefusedBy?.Refusal);
            await placer.ReadAgain(TestWorld.Zone);
        }
    }

    public static ChangeSet Set(string id, PlacedHost host, ImmutableArray<Condition> conditions) =>
        Create(id, Shape(TestWorld.Zone) with { Usage = host.Place.Usage }, [.. conditions]);
}
