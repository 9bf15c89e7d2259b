using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>What grains read beside their own row, while every thread of the lists is busy.</summary>
public sealed class InstanceRowsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Rows_beside_an_instance_are_read_without_the_threads_of_lists()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request(2) with { DataDisk = [new() { Size = 20, Category = "cloud_essd" }] });
        using var reader = Busy(fabric);
        var rows = new InstanceRows(reader, fabric.Cluster.Services.GetRequiredService<Serializer>());

        Assert.Equal(4, (await Soon(rows.Disks(InstanceFabric.Account, InstanceFabric.Region, [.. ids]))).Length);
        Assert.Equal(2, (await Soon(rows.Disks(InstanceFabric.Account, InstanceFabric.Region, [ids[0]]))).Length);
        Assert.Empty(await Soon(rows.Disks("2", InstanceFabric.Region, [ids[0]])));
        Assert.Empty(await Soon(rows.Disks(InstanceFabric.Account, InstanceFabric.Region, [])));
        Assert.Equal(ids.Order(), (await Soon(rows.Instances(InstanceFabric.Region, [.. ids, "i-bp1none"]))).Select(row => row.State.InstanceId).Order());
    }

    [Fact]
    public async Task Devices_of_an_instance_are_read_without_the_threads_of_lists()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = await fabric.Run();
        using var reader = Busy(fabric);
        var services = fabric.Cluster.Services;
        var instances = new DiskInstances(services.GetRequiredService<IInstanceFacts>(), reader, services.GetRequiredService<Serializer>());

        Assert.Equal(["/dev/xvda"], await Soon(instances.Devices(InstanceFabric.Account, InstanceFabric.Region, id)));
    }

    [Fact]
    public async Task Disks_that_wait_for_a_restart_are_found_without_the_others()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = (await fabric.Run(fabric.Request() with { DataDisk = [new() { Size = 20, Category = "cloud_essd" }] }))[0];
        var grown = (await fabric.Disks(id)).Single(disk => disk.Type == "data").DiskId;
        using var reader = Busy(fabric);
        var rows = new InstanceRows(reader, fabric.Cluster.Services.GetRequiredService<Serializer>());
        Assert.Empty(await Waiting());

        Assert.Null(await fabric.Code("ResizeDisk", new ResizeDiskRequest { DiskId = grown, NewSize = 30 }));

        Assert.Equal([grown], await Waiting());
        Assert.Equal("OperationDenied.DiskExpansionUnfinished", await fabric.Code("ModifyDiskSpec", new ModifyDiskSpecRequest { DiskId = grown, DiskCategory = "cloud_auto" }));
        Assert.Null(await fabric.Code("RebootInstance", new RebootInstanceRequest { InstanceId = id }));
        Assert.Empty(await Waiting());
        Assert.Null(await fabric.Code("ModifyDiskSpec", new ModifyDiskSpecRequest { DiskId = grown, DiskCategory = "cloud_auto" }));

        async Task<IEnumerable<string>> Waiting() =>
            (await Soon(rows.WaitingDisks(InstanceFabric.Account, InstanceFabric.Region, id))).Select(row => row.State.DiskId);
    }

    private static Task<T> Soon<T>(Task<T> reading) => reading.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>A reader on the same world whose lists never answer.</summary>
    private static StoreReader Busy(InstanceFabric fabric) => new(fabric.Cluster.Store.Options with { ListThreads = 0 });
}
