using System.Text.Json;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

/// <summary>A zone of small racks that a scenario has for itself, and what it does to them.</summary>
/// <param name="Region">A region of the world.</param>
/// <param name="Racks">How many, with <paramref name="Hosts"/> hosts each.</param>
/// <param name="Hosts">Of a rack; each has room for sixteen instances of <see cref="InstanceCalls.Type"/>.</param>
internal sealed record WorldCalls(FabricClients Clients, string Region, int Racks, int Hosts)
{
    public string Zone => $"{Region}-z";

    public string FirstRack => $"{Zone}-r0001";

    /// <summary>Opens the zone and waits until every endpoint sells in it.</summary>
    public async Task OpenAsync()
    {
        var racks = new[] { new { chip = "intel-ice-lake", racks = Racks, hosts = Hosts, vcpus = 32, memoryGib = 256 } };
        var pools = new[] { new { name = "essd", categories = new[] { "cloud_essd" }, capacityGib = 10_000_000 } };
        await ApplyAsync(new
        {
            offers = new { little = new[] { "cloud_essd" } },
            hardware = new { little = new { racks, pools, trunk = new { ports = 1, gbps = 100 } } },
            zones = new[] { new { region = Region, zone = Zone, offer = "little", hardware = "little" } },
        });
        for (var endpoint = 0; endpoint < Clients.Count; endpoint++)
        {
            while (!(await Clients.TryAsync(endpoint, "DescribeZones", new Dictionary<string, string> { ["RegionId"] = Region })).Answer!.Text.Contains(Zone, StringComparison.Ordinal))
            {
                await Task.Delay(20);
            }
        }
    }

    public Task DrainAsync() => ApplyAsync(new { drain = new[] { FirstRack } });

    public Task RetireAsync() => ApplyAsync(new { retire = new[] { FirstRack } });

    /// <summary>Instances on the first rack, which must be out of service.</summary>
    public async Task<long> LeftAsync()
    {
        var region = Assured(await Clients[0].GetFabricAsync($"world?region={Region}")).GetProperty("regions")[0];
        var parts = region.GetProperty("zones").EnumerateArray().SelectMany(zone => zone.GetProperty("outOfService").EnumerateArray());
        return parts.Single(part => part.GetProperty("id").GetString() == FirstRack).GetProperty("left").GetInt64();
    }

    private async Task ApplyAsync<TDocument>(TDocument document) => Assured(await Clients[0].PostFabricAsync("world/apply", document));

    private static JsonElement Assured(ApiAnswer answer) =>
        answer.Succeeded ? answer.Body : throw new InvalidOperationException($"The fabric API had to answer: {answer} {answer.Text}");
}
