using System.Text.Json;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Instances in a zone of few racks, of two hosts each unless told, with room for four instances a host.</summary>
internal sealed class DrainFabric : IAsyncDisposable
{
    public const string Zone = "cn-hangzhou-z";
    public const string First = Zone + "-r0001";

    private DrainFabric(InstanceFabric fabric) => Fabric = fabric;

    public InstanceFabric Fabric { get; }

    public string VSwitchId { get; private set; } = "";

    public static async Task<DrainFabric> Start(int racks, int hosts = 2, int vcpus = 8, StoreKind kind = StoreKind.Memory, short silos = 1)
    {
        var drain = new DrainFabric(await InstanceFabric.Start(kind: kind, silos: silos));
        await drain.Apply($$"""
            {
              "offers": { "little": ["cloud_essd"] },
              "hardware": { "tiny": {
                "racks": [{{Racks(racks, hosts, vcpus)}}],
                "pools": [{ "name": "essd", "categories": ["cloud_essd"], "capacityGib": 1000000 }], "trunk": { "ports": 1, "gbps": 1 }
              } },
              "zones": [{ "region": "cn-hangzhou", "zone": "{{Zone}}", "offer": "little", "hardware": "tiny" }]
            }
            """);
        drain.VSwitchId = await drain.Fabric.MakeVSwitch("10.200.0.0/16", Zone);
        return drain;
    }

    public Task AddRack(int after) => Apply($$"""{ "racks": [{{Racks(1, 2, 8).Replace("{", $$"""{ "zone": "{{Zone}}", "after": {{after}},""", StringComparison.Ordinal)}}] }""");

    public async Task<Fault?> Apply(string document)
    {
        var changes = Fabric.Cluster.Services.GetRequiredService<WorldChanges>();
        var plan = await changes.Plan(JsonDocument.Parse(document).RootElement);
        Assert.Empty(plan.Mistakes);
        return (await changes.Apply(plan, "request")).Fault;
    }

    public Task<Fault?> Do(string verb, string part = First) => Apply($$"""{ "{{verb}}": ["{{part}}"] }""");

    public async Task<IReadOnlyList<string>> Run(int amount) => await Fabric.Run(Fabric.Request(amount) with { VSwitchId = VSwitchId });

    public async Task<InstanceState> Instance(string id) => (await Fabric.Cluster.Services.GetRequiredService<ResourceReader>()
        .Find<InstanceState>(InstanceIds.Instance.Key(InstanceFabric.Region, id), DateTimeOffset.MaxValue))!.State;

    public async Task<string> RackOf(string id) => (await Instance(id)).Place.RackId;

    public async Task<PartState> Part(string part = First) =>
        (await Fabric.Cluster.Services.GetRequiredService<WorldChanges>().Parts()).Single(row => row.Key.Id == part).Value;

    /// <summary>Instances that the rack or host carries, as they are counted.</summary>
    public async Task<long> Left(string part = First) => (await Fabric.Cluster.Services.GetRequiredService<StoreReader>()
        .ReadCountersAsync($"children/{InstanceFabric.Region}/host/{part}")).Values.Sum();

    public Task IsEmpty(string part = First) => Wait.Until(
        async () => await Part(part) is { Drain: { LookAt: null } } && await Left(part) == 0, $"{part} is empty");

    public Task Waits(string part = First) => Wait.Until(async () => await Part(part) is { Drain.Hindrance.Length: > 0 }, $"{part} waits for room");

    public ValueTask DisposeAsync() => Fabric.DisposeAsync();

    private static string Racks(int racks, int hosts, int vcpus) =>
        $$"""{ "chip": "intel-ice-lake", "racks": {{racks}}, "hosts": {{hosts}}, "vcpus": {{vcpus}}, "memoryGib": {{vcpus * 8}} }""";
}
