using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// What bulk seeding gives its rows for lists to filter by. Every fourth row is a hit: of the first zone, of team <c>red</c>, called
/// <c>web-…</c>. The first hundred are called <c>rare-…</c>, and every hundred shares a tag <c>batch</c>.
/// </summary>
internal static class SeedPattern
{
    private const int BatchSize = 4096;
    private const int Rare = 100;

    public static bool IsHit(int number) => number % 4 == 0;

    public static string Name(int number) => number < Rare ? $"rare-{number}" : IsHit(number) ? $"web-{number}" : $"job-{number}";

    public static ImmutableArray<ResourceTag> Tags(int number) => [new("batch", $"{number / Rare}"), new("team", IsHit(number) ? "red" : "blue")];

    public static string Zone(IReadOnlyList<string> zones, int number) => zones[IsHit(number) ? 0 : number % zones.Count];

    /// <summary>Commits the rows in their order, a few thousand at once.</summary>
    /// <returns>How many were committed.</returns>
    public static async Task<int> Plant(StoreWriter writer, int count, Func<int, ChangeSet> row, CancellationToken cancellation)
    {
        var planted = 0;
        foreach (var batch in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcomes = await Task.WhenAll(batch.Select(number => writer.CommitAsync(row(number))));
            planted += outcomes.Count(outcome => outcome.IsCommitted);
        }

        return planted;
    }
}
