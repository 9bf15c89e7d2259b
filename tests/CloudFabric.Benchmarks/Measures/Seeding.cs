using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>Bulk seeding as the fabric API takes it.</summary>
internal static class Seeding
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(20);

    /// <summary>Plants one after the other.</summary>
    public static async Task PlantAsync(Uri endpoint, params IEnumerable<SeedOrder> orders)
    {
        using var seeder = new FabricClient(new FabricClientOptions(endpoint) { Timeout = Within });
        foreach (var order in orders)
        {
            var answer = await seeder.PostFabricAsync(
                "seed", new { account = order.Account, region = order.Region, count = order.Count, kind = order.Kind, labelled = order.Labelled });
            if (!answer.Succeeded || answer.Body.GetProperty("count").GetInt32() != order.Count)
            {
                throw new InvalidOperationException($"Seeding {order}: {answer} {answer.Text}");
            }
        }
    }
}

/// <summary>What to plant.</summary>
internal sealed record SeedOrder(string Account, string Region, int Count, string Kind = "disk", bool Labelled = false);
