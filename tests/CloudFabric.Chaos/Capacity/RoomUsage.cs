using System.Text.Json;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Capacity;

/// <summary>What is taken of a zone, or what it has: processors, GiB of system disks, GiB of data disks.</summary>
internal sealed record RoomUsage(string Zone, long Vcpus, long SystemGib, long DataGib)
{
    public bool Exceeds(RoomUsage room) => Vcpus > room.Vcpus || SystemGib > room.SystemGib || DataGib > room.DataGib;

    /// <summary>What a process says is taken of each zone, and how much it believes there to be.</summary>
    public static async Task<IReadOnlyList<(RoomUsage Used, RoomUsage Room)>> ReadAsync(FabricClient client)
    {
        var answer = await client.GetFabricAsync($"world?region={RoomPlan.Region}");
        return answer.Succeeded
            ? [.. answer.Body.GetProperty("regions")[0].GetProperty("zones").EnumerateArray().Select(zone => (Of(zone, "used", "usedGib"), RoomOf(zone)))]
            : throw new InvalidOperationException($"The world had to be shown: {answer}");
    }

    private static RoomUsage RoomOf(JsonElement zone)
    {
        var (used, free) = (Of(zone, "used", "capacityGib"), Of(zone, "free", "capacityGib"));
        return used with { Vcpus = used.Vcpus + free.Vcpus };
    }

    private static RoomUsage Of(JsonElement zone, string ofRacks, string ofPools)
    {
        var vcpus = zone.GetProperty("racks").EnumerateArray().Sum(group => group.GetProperty(ofRacks).GetProperty("vcpus").GetInt64());
        var pools = zone.GetProperty("pools").EnumerateArray().ToDictionary(
            pool => pool.GetProperty("name").GetString()!, pool => pool.GetProperty(ofPools).GetInt64());
        return new RoomUsage(zone.GetProperty("id").GetString()!, vcpus, pools[RoomPlan.SystemPool], pools[RoomPlan.DataPool]);
    }
}
