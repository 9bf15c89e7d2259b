using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Networks;

/// <summary>A fabric whose actions are called as the gateway calls them; each fixture's tests share one, each test makes its own VPC.</summary>
public sealed class NetworkFabric : IAsyncLifetime
{
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";
    private const string Vpc = "2016-04-28";
    private const string Ecs = "2014-05-26";
    private static int _requests;
    private FabricCluster? _cluster;

    public NetworkFabric()
    {
    }

    private NetworkFabric(FabricCluster cluster) => _cluster = cluster;

    public FabricCluster Cluster => _cluster!;

    public AddressPicker Picker => Cluster.Services.GetRequiredService<AddressPicker>();

    /// <summary>On another store than the shared one.</summary>
    public static async Task<NetworkFabric> Start(StoreKind kind) => new(await FabricCluster.Start(kind));

    public async ValueTask InitializeAsync() => _cluster = await FabricCluster.Start();

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    public Task<Outcome<T>> OfVpc<T>(object request, string account = "1000000000000001", string? action = null) => Call<T>("Vpc", Vpc, request, account, action);

    public Task<Outcome<T>> OfEcs<T>(object request, string account = "1000000000000001", string? action = null) => Call<T>("Ecs", Ecs, request, account, action);

    public async Task<string> MakeVpc(string cidr = "10.0.0.0/8", string? group = null) =>
        (await OfVpc<CreateVpcResponse>(new CreateVpcRequest { RegionId = Region, CidrBlock = cidr, ResourceGroupId = group })).Value().VpcId;

    public Task<Outcome<CreateVSwitchResponse>> TryVSwitch(string vpcId, string cidr) =>
        OfVpc<CreateVSwitchResponse>(new CreateVSwitchRequest { VpcId = vpcId, ZoneId = Zone, CidrBlock = cidr, RegionId = Region });

    public async Task<string> MakeVSwitch(string vpcId, string cidr) => (await TryVSwitch(vpcId, cidr)).Value().VSwitchId;

    public async Task<string> MakeGroup(string vpcId, string? name = null) => (await OfEcs<CreateSecurityGroupResponse>(
        new CreateSecurityGroupRequest { RegionId = Region, VpcId = vpcId, SecurityGroupName = name })).Value().SecurityGroupId;

    public Task<Outcome<Nothing>> DeleteVpc(string id) => OfVpc<Nothing>(new DeleteVpcRequest { VpcId = id, RegionId = Region });

    public Task<Outcome<Nothing>> DeleteVSwitch(string id) => OfVpc<Nothing>(new DeleteVSwitchRequest { VSwitchId = id });

    public Task<Outcome<Nothing>> DeleteGroup(string id) => OfEcs<Nothing>(new DeleteSecurityGroupRequest { RegionId = Region, SecurityGroupId = id });

    public async Task<VSwitchView> VSwitch(string id) => (await OfVpc<VSwitchView>(new DescribeVSwitchAttributesRequest { VSwitchId = id })).Value();

    public static VSwitchSubnet Subnet(string vpcId, string vswitchId, string cidr) =>
        new(NetworkIds.VSwitch.Key(Region, vswitchId), vpcId, Zone, CidrBlock.Parse(cidr));

    public Task<Outcome<uint>> Taker(string id, TakerCommand command) => Cluster.Grains.GetGrain<ITakerGrain>($"{Region}/test-taker/{id}")
        .Execute(command, new Call("1000000000000001", "request"));

    /// <summary>
    /// Reads a VPC now, and returns the rest of CreateVSwitch: so a test decides what comes between the reading and the commit.
    /// </summary>
    public async Task<Func<Task<Outcome<VSwitchResult>>>> BeginVSwitch(string vpcId, string cidr)
    {
        var vpc = await Cluster.Services.GetRequiredService<ResourceReader>().Find<VpcState>(NetworkIds.Vpc.Key(Region, vpcId), DateTimeOffset.MaxValue);
        var id = NetworkIds.VSwitch.Derive(1, vpcId, "bp1", "race", cidr);
        var create = new VSwitchCommand.Create(
            new VpcRead(vpc!.State, vpc.Number), Zone, cidr, new NetworkQuotas(int.MaxValue, 5, int.MaxValue, int.MaxValue, 200));
        return () => Cluster.Grains.GetGrain<IVSwitchGrain>(NetworkIds.VSwitch.Key(Region, id).ToString())
            .Execute(create, new Call("1000000000000001", "request") { IsForNew = true });
    }

    /// <summary>Lets a taker have any address.</summary>
    public Task<Outcome<uint>> Take(VSwitchSubnet subnet, string id, ResourceKey? group = null) =>
        Picker.Take(subnet, [id], addresses => Taker(id, new TakeAddress(subnet, addresses[0], false) { Group = group }));

    private async Task<Outcome<T>> Call<T>(string product, string version, object request, string account, string? action)
    {
        var name = action ?? request.GetType().Name.Replace("Request", "", StringComparison.Ordinal);
        var descriptor = Cluster.Services.GetRequiredService<ActionTable>().Find(version, name)
            ?? throw new ArgumentException($"{product} has no action {name}.");
        var context = new ActionContext(descriptor, $"request-{Interlocked.Increment(ref _requests)}", account) { Region = Region, ParameterHash = "" };
        return (await descriptor.Invoke(request, context)).Select(value => (T)value);
    }
}
