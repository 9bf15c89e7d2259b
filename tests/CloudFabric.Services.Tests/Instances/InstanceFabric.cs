using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>A fabric with one VPC, vSwitch and security group, whose actions are called as the gateway calls them.</summary>
internal sealed class InstanceFabric : IAsyncDisposable
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";

    private int _requests;

    private InstanceFabric(FabricCluster cluster) => Cluster = cluster;

    public FabricCluster Cluster { get; }

    public string VpcId { get; private set; } = "";

    public string VSwitchId { get; private set; } = "";

    public string GroupId { get; private set; } = "";

    /// <param name="racks">The racks of the one data center that is used; null for those of the public world.</param>
    /// <param name="configure">More services, or others.</param>
    public static async Task<InstanceFabric> Start(
        Timing timing = Timing.Off,
        string cidr = "10.0.0.0/16",
        ImmutableArray<RackGroup>? racks = null,
        Action<IServiceCollection>? configure = null,
        StoreKind kind = StoreKind.Memory,
        short silos = 1)
    {
        var fabric = new InstanceFabric(await FabricCluster.Start(kind, silos, configure: (_, services) =>
        {
            configure?.Invoke(services);
            if (racks is { } built)
            {
                services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WorldSeed>(provider, World(built)));
            }
        }));
        fabric.VpcId = (await fabric.Ask<CreateVpcResponse>("CreateVpc", new CreateVpcRequest { RegionId = Region, CidrBlock = "10.0.0.0/8" })).Value().VpcId;
        fabric.VSwitchId = await fabric.MakeVSwitch(cidr);
        fabric.GroupId = await fabric.MakeGroup();
        fabric.Cluster.Services.GetRequiredService<TimingSetting>().Current = timing;
        return fabric;
    }

    public async Task<Outcome<TResponse>> Ask<TResponse>(string action, object request, string? token = null, bool dryRun = false)
        where TResponse : class
    {
        var context = Context(action, request, token) with { DryRun = dryRun };
        var outcome = await context.Action.Invoke(request, context);
        return outcome.Failed(out var fault, out var value) ? fault : (TResponse)value;
    }

    /// <summary>What the gateway knows of such a call.</summary>
    public ActionContext Context(string action, object request, string? token)
    {
        var table = Cluster.Services.GetRequiredService<ActionTable>();
        var descriptor = table.Find("2014-05-26", action) ?? table.Find("2016-04-28", action)!;
        return new ActionContext(descriptor, $"R-{Interlocked.Increment(ref _requests)}", Account)
        {
            Region = Region,
            ParameterHash = token is null ? "" : $"{request}",
            ClientToken = token,
        };
    }

    /// <summary>The code of the refusal, or null.</summary>
    public async Task<string?> Code(string action, object request) => (await Ask<object>(action, request)).Fault?.Code;

    public async Task<string> MakeVSwitch(string cidr, string zone = Zone) => (await Ask<CreateVSwitchResponse>(
        "CreateVSwitch", new CreateVSwitchRequest { VpcId = VpcId, ZoneId = zone, CidrBlock = cidr, RegionId = Region })).Value().VSwitchId;

    public async Task<string> MakeGroup(string? type = null) => (await Ask<CreateSecurityGroupResponse>(
        "CreateSecurityGroup", new CreateSecurityGroupRequest { RegionId = Region, VpcId = VpcId, SecurityGroupType = type })).Value().SecurityGroupId;

    public RunInstancesRequest Request(int amount = 1) => new()
    {
        RegionId = Region,
        ImageId = PublicImages.All[0].ImageId,
        InstanceType = "ecs.g7.large",
        VSwitchId = VSwitchId,
        SecurityGroupId = GroupId,
        Amount = amount,
        SystemDisk = new RunSystemDiskParameter { Category = "cloud_essd", Size = 40 },
    };

    public async Task<IReadOnlyList<string>> Run(RunInstancesRequest request, string? token = null) =>
        (await Ask<RunInstancesResponse>("RunInstances", request, token)).Value().InstanceIdSets.InstanceIdSet;

    public async Task<string> Run() => (await Run(Request()))[0];

    public async Task<IReadOnlyList<InstanceView>> Instances(DescribeInstancesRequest? request = null) => (await Ask<DescribeInstancesResponse>(
        "DescribeInstances", (request ?? new DescribeInstancesRequest()) with { RegionId = Region, PageSize = 100 })).Value().Instances.Instance;

    public async Task<InstanceView> Instance(string id) => Assert.Single(await Instances(new DescribeInstancesRequest { InstanceIds = $"[\"{id}\"]" }));

    public async Task<IReadOnlyList<DiskView>> Disks(string? instanceId = null) => (await Ask<DescribeDisksResponse>(
        "DescribeDisks", new DescribeDisksRequest { RegionId = Region, PageSize = 100, InstanceId = instanceId })).Value().Disks.Disk;

    public async Task<string> MakeDisk() => (await Ask<CreateDiskResponse>(
        "CreateDisk", new CreateDiskRequest { RegionId = Region, ZoneId = Zone, DiskCategory = "cloud_essd", Size = 40 })).Value().DiskId;

    public Task<string?> Delete(string id) => Code("DeleteInstance", new DeleteInstanceRequest { InstanceId = id, Force = true });

    private static WorldDefinition World(ImmutableArray<RackGroup> racks)
    {
        var all = WorldFile.Load(null);
        return all with
        {
            DataCenters = [.. all.DataCenters.Select(zone => zone.ZoneId == Zone ? zone with { Built = zone.Hardware with { Racks = racks } } : zone)],
        };
    }

    public async Task AssertCountersAreRight() =>
        Assert.Empty(await Cluster.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
