using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Three silos and two gateways on one PostgreSQL behave as one fabric.</summary>
public sealed class SeveralSilosTests
{
    [Fact]
    public async Task Disks_through_alternating_gateways_live_as_in_one_process()
    {
        Requirements.OfficialClients();
        Requirements.Postgres();
        await using var cluster = await FabricCluster.StartAsync(silos: 3);

        DiskAssertions.Holds(await RunAsync(cluster, "sdk", "cn-hangzhou"));
        DiskAssertions.Holds(await RunAsync(cluster, "pop-post", "cn-shanghai"));
    }

    [Fact]
    public async Task Disks_after_one_silo_was_killed_and_came_back_live_on()
    {
        Requirements.OfficialClients();
        Requirements.Postgres();
        await using var cluster = await FabricCluster.StartAsync(silos: 3);
        DiskAssertions.Holds(await RunAsync(cluster, "sdk", "cn-hangzhou"));

        await cluster.CommandAsync("kill", "1", "-9");
        await cluster.CommandAsync("restart", "1");

        DiskAssertions.Holds(await RunAsync(cluster, "pop-get", "cn-shanghai"));
    }

    private static Task<Steps> RunAsync(FabricCluster cluster, string client, string region) =>
        NodeRunner.RunAsync("disks.mjs", new { client, scheme = "http", ports = cluster.Ports, region });
}
