using System.Text.Json;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Capacity;

/// <summary>Disks and the storage that they lie in.</summary>
public sealed class PoolTests
{
    private const string Tiny = """
        {
          "hardware": { "tiny": {
            "racks": [], "pools": [{ "name": "essd", "categories": ["cloud_essd", "cloud_regional_disk_auto"], "capacityGib": 1000 }], "trunk": { "ports": 1, "gbps": 1 }
          } },
          "offers": { "little": ["cloud_essd", "cloud_regional_disk_auto"] },
          "regions": [{
            "id": "xx-tiny", "name": "Tiny", "chineseName": "小", "city": "S", "chineseCity": "小镇", "area": "Nowhere", "latitude": 1, "longitude": 2,
            "code": "xx1", "opened": 2020, "status": "available",
            "zones": { "xx-tiny-a": { "offer": "little", "hardware": "tiny" }, "xx-tiny-b": { "offer": "little", "hardware": "tiny" } }
          }]
        }
        """;

    [Theory]
    [InlineData(StoreKind.Memory, 1)]
    [InlineData(StoreKind.Postgres, 2)]
    public async Task Many_callers_sell_the_last_GiB_of_a_pool_once(StoreKind kind, short silos)
    {
        await using var fabric = await FabricCluster.Start(kind, silos);
        await Apply(fabric, Tiny);
        var create = ActivatorUtilities.CreateInstance<CreateDisk>(fabric.Services);

        var made = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => Create(create, i, "xx-tiny-a", 20)));

        Assert.Equal(50, made.Count(outcome => outcome.Fault is null));
        Assert.All(made.Where(outcome => outcome.Fault is not null), outcome => Assert.Equal(("Zone.NotOnSale", 403), (outcome.Fault!.Code, outcome.Fault.HttpStatus)));
        Assert.Equal(1000, await fabric.Store.Counter("capacity/xx-tiny-a/pool/essd/gib"));
        Assert.Empty(await fabric.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));

        await Apply(fabric, """{ "pools": [{ "zone": "xx-tiny-a", "name": "essd", "categories": ["cloud_essd", "cloud_regional_disk_auto"], "capacityGib": 1040 }] }""");
        Assert.Null((await Create(create, 100, "xx-tiny-a", 20)).Fault);
    }

    [Fact]
    public async Task Regional_disk_needs_room_in_every_data_center()
    {
        await using var fabric = await FabricCluster.Start();
        await Apply(fabric, Tiny);
        var create = ActivatorUtilities.CreateInstance<CreateDisk>(fabric.Services);
        var resize = ActivatorUtilities.CreateInstance<ResizeDisk>(fabric.Services);
        Assert.Null((await Create(create, 0, "xx-tiny-a", 700)).Fault);

        var regional = await Create(create, 1, null, 300);
        Assert.Equal("Zone.NotOnSale", (await Create(create, 2, null, 20)).Fault?.Code);
        Assert.Null((await Create(create, 3, "xx-tiny-b", 600)).Fault);
        var grown = await resize.Handle(new ResizeDiskRequest { DiskId = regional.Value!.DiskId, NewSize = 301 }, Calls.By(new Identity("1000000000000001")));

        Assert.Equal(("OperationDenied.NotEnoughCapacity", 400), (grown.Fault?.Code, grown.Fault?.HttpStatus));
        Assert.Equal(1000, await fabric.Store.Counter("capacity/xx-tiny-a/pool/essd/gib"));
        Assert.Equal(900, await fabric.Store.Counter("capacity/xx-tiny-b/pool/essd/gib"));
    }

    [Fact]
    public async Task Change_of_the_category_takes_room_in_the_new_pool_and_gives_back_the_old()
    {
        await using var fabric = await FabricCluster.Start();
        await Apply(fabric, Tiny.Replace("\"capacityGib\": 1000 }", "\"capacityGib\": 1000 }, { \"name\": \"auto\", \"categories\": [\"cloud_auto\"], \"capacityGib\": 500 }", StringComparison.Ordinal)
            .Replace("[\"cloud_essd\", \"cloud_regional_disk_auto\"] }", "[\"cloud_essd\", \"cloud_auto\"] }", StringComparison.Ordinal));
        var create = ActivatorUtilities.CreateInstance<CreateDisk>(fabric.Services);
        var modify = ActivatorUtilities.CreateInstance<ModifyDiskSpec>(fabric.Services);
        var disks = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Create(create, i, "xx-tiny-a", 200)));

        var changed = await Task.WhenAll(disks.Select((disk, i) => modify.Handle(
            new ModifyDiskSpecRequest { DiskId = disk.Value!.DiskId, DiskCategory = "cloud_auto" }, Calls.By(new Identity("1000000000000001"), $"change-{i}")).AsTask()));

        Assert.Equal(("OperationDenied.NoStock", 403), Assert.Single(changed, one => one.Fault is not null) is { Fault: { } fault } ? (fault.Code, fault.HttpStatus) : default);
        Assert.Equal(400, await fabric.Store.Counter("capacity/xx-tiny-a/pool/auto/gib"));
        Assert.Equal(200, await fabric.Store.Counter("capacity/xx-tiny-a/pool/essd/gib"));
        Assert.Empty(await fabric.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Seeded_disks_take_room_too()
    {
        await using var fabric = await FabricCluster.Start();
        await Apply(fabric, Tiny);

        var planted = await fabric.Services.GetRequiredService<DiskSeeder>().Plant("1000000000000001", "xx-tiny", 60, labelled: false, TestContext.Current.CancellationToken);

        // 25 disks of 40 GiB in each of two pools.
        Assert.Equal(50, planted.Value);
    }

    private static async Task<Outcome<CreateDiskResponse>> Create(CreateDisk action, int number, string? zone, int sizeGib) => await action.Handle(
        new CreateDiskRequest { RegionId = "xx-tiny", ZoneId = zone, DiskCategory = zone is null ? "cloud_regional_disk_auto" : "cloud_essd", Size = sizeGib },
        Calls.By(new Identity("1000000000000001"), $"request-{number}"));

    private static async Task Apply(FabricCluster fabric, string document)
    {
        var changes = fabric.Services.GetRequiredService<WorldChanges>();
        var plan = await changes.Plan(JsonDocument.Parse(document).RootElement);
        Assert.Empty(plan.Mistakes);
        Assert.Null((await changes.Apply(plan, "request")).Fault);
    }
}
