using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CloudFabric.Services.Tests.Disks;

/// <summary>A fabric whose actions are called as the gateway calls them, with instances that the test makes up.</summary>
internal sealed class DiskFabric : IAsyncDisposable
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";

    /// <summary>Ids for instances that a test makes up.</summary>
    public const string First = "i-bp100000000000000001";
    public const string Second = "i-bp100000000000000002";

    private readonly Instances _instances;
    private int _requests;

    private DiskFabric(FabricCluster cluster, Instances instances) => (Cluster, _instances) = (cluster, instances);

    public FabricCluster Cluster { get; }

    /// <summary>As filters by time spell it.</summary>
    public string HalfAnHourAgo => WireTime.Minutes(Cluster.Services.GetRequiredService<IFabricClock>().Now.AddMinutes(-30));

    public static async Task<DiskFabric> Start(Timing timing = Timing.Off)
    {
        var instances = new Instances();
        return new DiskFabric(await FabricCluster.Start(timing: timing, configure: (_, services) => services.AddSingleton<IInstanceFacts>(instances)), instances);
    }

    public async Task<Outcome<TResponse>> Ask<TResponse>(string action, object request, string? token = null, bool dryRun = false)
        where TResponse : class
    {
        var descriptor = Cluster.Services.GetRequiredService<ActionTable>().Find("2014-05-26", action)!;
        var context = new ActionContext(descriptor, $"R-{Interlocked.Increment(ref _requests)}", Account)
        {
            Region = Region,
            ParameterHash = token is null ? "" : $"{request}",
            ClientToken = token,
            DryRun = dryRun,
        };
        var outcome = await descriptor.Invoke(request, context);
        return outcome.Failed(out var fault, out var value) ? fault : (TResponse)value;
    }

    /// <summary>The code of the refusal, or null.</summary>
    public async Task<string?> Code(string action, object request) => (await Ask<object>(action, request)).Fault?.Code;

    public async Task<string> Create(string category = "cloud_essd", int size = 40) => (await Ask<CreateDiskResponse>(
        "CreateDisk", new CreateDiskRequest { RegionId = Region, ZoneId = Zone, DiskCategory = category, Size = size })).Value().DiskId;

    public async Task<IReadOnlyList<DiskView>> Disks(DescribeDisksRequest? request = null) => (await Ask<DescribeDisksResponse>(
        "DescribeDisks", (request ?? new DescribeDisksRequest()) with { RegionId = Region, PageSize = 100 })).Value().Disks.Disk;

    public async Task<DiskView> Disk(string id) => Assert.Single(await Disks(new DescribeDisksRequest { DiskIds = $"[\"{id}\"]" }));

    /// <summary>Makes up an instance: what its facts say, and the row that guards look at.</summary>
    public async Task Put(string id, string status = "Running", int quantity = 17)
    {
        var key = Key(id);
        _instances.Known[key] = new InstanceFacts(key, Zone, status, quantity, true, ["cloud_essd", "cloud_auto"]);
        await PutRow(key, status);
    }

    /// <summary>Changes the row only, or deletes it where it has no status: as somebody does between the reading of the facts and the commit.</summary>
    public async Task PutRow(ResourceKey key, string? status)
    {
        var serializer = Cluster.Services.GetRequiredService<Serializer>();
        var row = await Cluster.Store.Reader.ReadAsync(key);
        var version = row?.Version ?? RowVersion.None;
        var before = row is null ? null : serializer.Deserialize<InstanceState>(row.State);
        var after = status is null ? null : Instance(key, status);
        var side = new SideRow<InstanceState>(key, version, before, after, InstanceMachine.Shape);
        var change = new RowChange(key, version, status is null ? RowVersion.None : version.Next(1), side.After, side.Write(serializer), TestStore.Now);
        var deltas = ChangeSets.UsageOf(key, side.After)
            .Concat(ChangeSets.UsageOf(key, side.Before).Select(usage => usage with { Amount = -usage.Amount }))
            .GroupBy(usage => usage.Counter, (counter, usages) => new Usage(counter, usages.Sum(usage => usage.Amount)));
        var set = new ChangeSet([change], [], [.. deltas.Where(delta => delta.Amount != 0)], []);
        Assert.True((await Cluster.Services.GetRequiredService<StoreWriter>().CommitAsync(set)).IsCommitted);
    }

    public async Task AssertCountersAreRight() =>
        Assert.Empty(await Cluster.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));

    /// <summary>Happens once, when a command next asks what an instance is, before it is told.</summary>
    public void BeforeNextFacts(Func<Task> act) => _instances.BeforeNext = act;

    public static ResourceKey Key(string instanceId) => new(Region, InstanceFacts.Kind, instanceId);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static InstanceState Instance(ResourceKey key, string status) => new(
        Account, Region, key.Id, "ecs.g7.large", PublicImages.All[0].ImageId, new HostPlace(Region, Zone, "r", "h", 2, 8192, 0),
        new VSwitchSubnet(NetworkIds.VSwitch.Key(Region, "vsw-1"), "vpc-1", Zone, CidrBlock.Parse("10.0.0.0/16")), CidrBlock.Parse("10.0.0.9/32").First,
        TestStore.Now, StatusTrack.Steady(status));

    private sealed class Instances : IInstanceFacts
    {
        public System.Collections.Concurrent.ConcurrentDictionary<ResourceKey, InstanceFacts> Known { get; } = [];

        public Func<Task>? BeforeNext { get; set; }

        public async ValueTask<InstanceFacts?> Find(string account, ResourceKey key)
        {
            var found = Known.GetValueOrDefault(key);
            if (BeforeNext is { } act)
            {
                BeforeNext = null;
                await act();
            }

            return found;
        }
    }
}
