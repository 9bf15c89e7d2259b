using System.Text.Json;
using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Capacity;

/// <summary>Compares, when all have bought, what was sold with the room, the usage, the lists and a recount.</summary>
internal sealed class SalesAudit(RoomPlan plan, Sales sales, FabricClients clients, RowLists lists)
{
    /// <summary>Everything that is wrong.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        var places = plan.Places(RoomPlan.LastRacks);
        List<string> wrong = [];
        if (sales.Instances.Count != places || sales.Disks.Count != places)
        {
            wrong.Add($"{sales.Instances.Count} instances and {sales.Disks.Count} disks were sold, not {places} of each");
        }

        for (var i = 0; i < clients.Count; i++)
        {
            wrong.AddRange((await RoomUsage.ReadAsync(clients[i])).Where(zone => zone.Used != plan.Room(zone.Used.Zone, RoomPlan.LastRacks))
                .Select(zone => $"in the end {zone.Used} is used, not {plan.Room(zone.Used.Zone, RoomPlan.LastRacks)}"));
        }

        wrong.AddRange(Compare("instances", sales.Instances, Ids(await lists.InstancesAsync(), "InstanceId")));
        wrong.AddRange(Compare("disks", sales.Disks, Ids(await lists.DisksAsync("data"), "DiskId")));
        var system = await lists.DisksAsync("system");
        if (system.Count != sales.Instances.Count)
        {
            wrong.Add($"{system.Count} system disks are listed for {sales.Instances.Count} instances");
        }

        wrong.AddRange(await HostsAsync());
        wrong.AddRange(await FabricState.DriftAsync(clients[0]));
        return wrong;
    }

    private static IEnumerable<string> Compare(string what, IReadOnlyCollection<string> sold, List<string> listed)
    {
        if (sold.Distinct().Count() is var distinct && distinct != sold.Count)
        {
            yield return $"{sold.Count - distinct} {what} were sold twice";
        }

        if (listed.Distinct().Count() != listed.Count)
        {
            yield return $"{what} are listed twice";
        }

        if (sold.Except(listed).Count() is var gone and > 0)
        {
            yield return $"{gone} {what} were acknowledged and are not listed";
        }

        if (listed.Except(sold).Count() is var unwanted and > 0)
        {
            yield return $"{unwanted} {what} are listed that nobody was given";
        }
    }

    private async Task<IEnumerable<string>> HostsAsync()
    {
        var counters = (await clients[0].GetFabricAsync("counters")).Body.GetProperty("counters");
        return counters.EnumerateObject()
            .Where(counter => counter.Name.StartsWith($"capacity/{RoomPlan.Region}", StringComparison.Ordinal) && counter.Name.EndsWith("/vcpu", StringComparison.Ordinal))
            .Where(counter => counter.Value.GetInt64() > plan.PlacesPerHost)
            .Select(counter => $"{counter.Name} is {counter.Value}, the host has {plan.PlacesPerHost}");
    }

    private static List<string> Ids(List<JsonElement> rows, string id) => [.. rows.Select(row => row.GetProperty(id).GetString()!)];
}
