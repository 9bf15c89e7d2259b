using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Disks;

/// <summary>A fabric whose actions are called as the gateway calls them, with instances that the test makes up.</summary>
internal sealed class DiskFabric : IAsyncDisposable
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";

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
        await PutRow(key, new RowShape(Account, Zone, "instance", StatusTrack.Steady(status)));
    }

    /// <summary>Changes or deletes the row only, as somebody does between the reading of the facts and the commit.</summary>
    public async Task PutRow(ResourceKey key, RowShape? shape)
    {
        var row = await Cluster.Store.Reader.ReadAsync(key);
        var before = row?.Version ?? RowVersion.None;
        var change = new RowChange(key, before, shape is null ? RowVersion.None : before.Next(1), shape, new byte[] { 1 }, TestStore.Now);
        Assert.True((await Cluster.Services.GetRequiredService<StoreWriter>().CommitAsync(new ChangeSet([change], [], [], []))).IsCommitted);
    }

    public async Task AssertCountersAreRight() =>
        Assert.Empty(await Cluster.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));

    public static ResourceKey Key(string instanceId) => new(Region, InstanceFacts.Kind, instanceId);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private sealed class Instances : IInstanceFacts
    {
        public System.Collections.Concurrent.ConcurrentDictionary<ResourceKey, InstanceFacts> Known { get; } = [];

        public ValueTask<InstanceFacts?> Find(string account, ResourceKey key) => new(Known.GetValueOrDefault(key));
    }
}
