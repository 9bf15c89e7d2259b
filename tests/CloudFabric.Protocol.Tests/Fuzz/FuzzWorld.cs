using System.Net;
using System.Net.Sockets;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Gateway.Transport;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Settings;
using CloudFabric.Services.Sts;
using CloudFabric.Services.Throttling;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>The whole cloud in this process, behind real sockets: a silo, a store in memory, the real actions. Owned by one test.</summary>
internal sealed class FuzzWorld : IAsyncDisposable
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";

    public const string Zone = "cn-hangzhou-k";

    private const string Ecs = "2014-05-26";
    private const string Vpc = "2016-04-28";
    private const int DisksFirst = 600;
    private const int NetworksFirst = 40;
    private const int LaunchesFirst = 20;

    private readonly WebApplication _app;
    private readonly string _folder;

    private FuzzWorld(
        WebApplication app, string folder, AuthMode auth, CertificateAuthority authority, EndedConnections ended)
    {
        (_app, _folder, Auth, Authority, Ended) = (app, folder, auth, authority, ended);
        Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public AuthMode Auth { get; }

    public CertificateAuthority Authority { get; }

    public int Port { get; }

    /// <summary>Connections that the server is done with.</summary>
    public EndedConnections Ended { get; }

    /// <summary>Ids by the name of the parameter that takes them, made before the first case; cases delete some.</summary>
    public Dictionary<string, List<string>> Ids { get; } = [];

    /// <summary>A temporary key that is valid for the whole run.</summary>
    public TemporaryCredentials Temporary { get; private set; } = null!;

    public ActionTable Actions => _app.Services.GetRequiredService<ActionTable>();

    public StoreReader Store => _app.Services.GetRequiredService<StoreReader>();

    public Recount Recount => _app.Services.GetRequiredService<Recount>();

    public RequestLog Log => _app.Services.GetRequiredService<RequestLog>();

    public static async Task<FuzzWorld> Start(AuthMode auth)
    {
        var folder = Directory.CreateTempSubdirectory("cloudfabric-fuzz-").FullName;
        var options = new FabricOptions { Store = new StoreOptions { Kind = StoreKind.Memory, Folder = folder }, Timing = Timing.Off };
        StorePreparation.Run(options.Store);
        var ended = new EndedConnections();
        var authority = CertificateAuthority.Create();
        var app = Build(options, auth, authority, ended);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<FeedFollower>().Started;
        var world = new FuzzWorld(app, folder, auth, authority, ended);
        await world.Prepare();
        return world;
    }

    public async Task LiftThrottling()
    {
        var throttling = _app.Services.GetRequiredService<ThrottlingService>();
        Assert.True((await throttling.Read()).IsEmpty || (await throttling.Set([])).Fault is null);
    }

    /// <summary>Bytes of the managed heap that are still in use when everything idle has gone.</summary>
    public async Task<long> ReadHeap()
    {
        await _app.Services.GetRequiredService<IGrainFactory>().GetGrain<Orleans.Runtime.IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(FabricOptions options, AuthMode auth, CertificateAuthority authority, EndedConnections ended)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var certificate = authority.Issue();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.UseOpenApiLimits();
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                ended.Watch(listen);
                listen.UsePlainAndTls(() => certificate, new ClientTrust(ClientCertificates.Allow, () => null));
            });
        });
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
            silo.AddMemoryGrainStorage(FabricSettings.Storage);
        });
        builder.Services.AddFabric(options);
        builder.Services.AddFabricSilo(options);
        builder.Services.AddOpenApiGateway(new GatewayOptions { Auth = auth });
        var app = builder.Build();
        app.MapFabricApi();
        app.MapFallback("{*path}", app.Services.GetRequiredService<OpenApiEndpoint>().Handle);
        return app;
    }

    private async Task Prepare()
    {
        for (var i = 0; i < DisksFirst; i++)
        {
            var request = new CreateDiskRequest { RegionId = Region, ZoneId = Zone, DiskCategory = "cloud_essd", Size = 40 };
            Add("DiskId", (await Call<CreateDiskResponse>(Ecs, "CreateDisk", request, $"fuzz-{i}")).DiskId);
        }

        await PrepareNetworks();
        await PrepareInstances();

        var role = new AssumeRoleRequest { RoleArn = ValidValues.RoleArn, RoleSessionName = "fuzz", DurationSeconds = 3600 };
        Temporary = (await Call<AssumeRoleResponse>("2015-04-01", "AssumeRole", role, null)).Credentials;
    }

    private async Task PrepareNetworks()
    {
        for (var i = 0; i < NetworksFirst; i++)
        {
            var vpc = new CreateVpcRequest { RegionId = Region, CidrBlock = "10.0.0.0/8" };
            Add("VpcId", (await Call<CreateVpcResponse>(Vpc, "CreateVpc", vpc, $"fuzz-{i}")).VpcId);
        }

        for (var i = 0; i < NetworksFirst; i++)
        {
            var vswitch = new CreateVSwitchRequest { RegionId = Region, ZoneId = Zone, VpcId = Ids["VpcId"][0], CidrBlock = $"10.{i}.0.0/16" };
            Add("VSwitchId", (await Call<CreateVSwitchResponse>(Vpc, "CreateVSwitch", vswitch, $"fuzz-{i}")).VSwitchId);
            var group = new CreateSecurityGroupRequest { RegionId = Region, VpcId = Ids["VpcId"][0] };
            Add("SecurityGroupId", (await Call<CreateSecurityGroupResponse>(Ecs, "CreateSecurityGroup", group, $"fuzz-{i}")).SecurityGroupId);
        }
    }

    private async Task PrepareInstances()
    {
        for (var i = 0; i < LaunchesFirst; i++)
        {
            var request = new RunInstancesRequest
            {
                RegionId = Region,
                ImageId = ValidValues.Image,
                InstanceType = ValidValues.InstanceType,
                VSwitchId = Ids["VSwitchId"][i % NetworksFirst],
                SecurityGroupId = Ids["SecurityGroupId"][i % NetworksFirst],
                Amount = 20,
            };
            var launched = await Call<RunInstancesResponse>(Ecs, "RunInstances", request, $"fuzz-{i}");
            Add("InstanceId", [.. launched.InstanceIdSets.InstanceIdSet]);
        }
    }

    private void Add(string parameter, params ReadOnlySpan<string> ids)
    {
        Ids.TryAdd(parameter, []);
        Ids[parameter].AddRange(ids);
    }

    private async Task<T> Call<T>(string version, string name, object request, string? token)
    {
        var action = Actions.Find(version, name)!;
        var context = new ActionContext(action, $"FUZZ-{name}-{token}", Account) { Region = Region, ParameterHash = "", ClientToken = token };
        var outcome = await action.Invoke(request, context);
        return (T?)outcome.Value ?? throw new InvalidOperationException(outcome.Fault!.Message);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
