using System.Collections.Concurrent;
using CloudFabric.Services.Instances;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>A rack is emptied while its zone is in use: nobody's call fails because of it, and nothing is lost.</summary>
public sealed class DrainLoadTests
{
    private const int Clients = 6;

    [Theory]
    [InlineData(StoreKind.Memory, 1)]
    [InlineData(StoreKind.Postgres, 2)]
    public async Task Drain_under_launches_and_deletions_ends_empty_and_loses_nothing(StoreKind kind, short silos)
    {
        await using var drain = await DrainFabric.Start(racks: 4, kind: kind, silos: silos);
        var kept = await drain.Run(8);
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Use(drain, stop.Token))));
        await Wait.Until(async () => await drain.Left() > 1, "instances on the rack");

        Assert.Null(await drain.Do("drain"));
        await drain.IsEmpty();
        await stop.CancelAsync();
        var (rounds, faults, left) = Sum(await load);

        Assert.Empty(faults);
        Assert.True(rounds > Clients, $"{rounds} rounds");
        Assert.Equal(kept.Concat(left).Order(), (await drain.Fabric.Instances()).Select(instance => instance.InstanceId).Order());
        Assert.Equal(0, await drain.Left());
        Assert.Null(await drain.Do("retire"));
        await drain.Fabric.AssertCountersAreRight();
    }

    /// <summary>What a process believes of such a rack is wrong for all of its hosts at once, and one launch must get over all of them.</summary>
    [Fact]
    public async Task Launch_gets_over_a_rack_of_many_hosts_that_was_drained_meanwhile()
    {
        await using var drain = await DrainFabric.Start(racks: 2, hosts: 20);
        var first = await drain.RackOf((await drain.Run(1))[0]);

        Assert.Null(await drain.Do("drain", first.EndsWith('1') ? DrainFabric.Zone + "-r0002" : DrainFabric.First));

        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(first, await drain.RackOf((await drain.Run(1))[0]));
        }
    }

    /// <summary>Launches, stops, starts and deletes one instance after the other; what the last round leaves stays.</summary>
    private static async Task<(int Rounds, ConcurrentQueue<string> Faults, List<string> Left)> Use(DrainFabric drain, CancellationToken stop)
    {
        var faults = new ConcurrentQueue<string>();
        for (var round = 1; ; round++)
        {
            var ids = await drain.Run(2);
            await Expect("StopInstance", new StopInstanceRequest { InstanceId = ids[0] });
            await Expect("StartInstance", new StartInstanceRequest { InstanceId = ids[0] });
            if (stop.IsCancellationRequested)
            {
                return (round, faults, [.. ids]);
            }

            await Expect("DeleteInstances", new DeleteInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids, Force = true });
        }

        async Task Expect(string action, object request)
        {
            if (await drain.Fabric.Code(action, request) is { } code)
            {
                faults.Enqueue($"{action}: {code}");
            }
        }
    }

    private static (int Rounds, List<string> Faults, List<string> Left) Sum((int Rounds, ConcurrentQueue<string> Faults, List<string> Left)[] clients) =>
        (clients.Sum(client => client.Rounds), [.. clients.SelectMany(client => client.Faults)], [.. clients.SelectMany(client => client.Left)]);
}
