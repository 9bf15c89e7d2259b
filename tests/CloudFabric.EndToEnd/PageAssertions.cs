using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the scenario of pages must show wherever it runs: 24 of its 32 disks match each filter, ten a page.</summary>
internal static class PageAssertions
{
    private const int MatchCount = 24;

    public static readonly string[] Filters = ["tag", "name", "category and status"];

    public static void Holds(Steps steps) => Assert.All(Filters, filter =>
    {
        ByNumber(steps, filter);
        ByToken(steps, filter);
    });

    public static void ByNumber(Steps steps, string filter)
    {
        var pages = Pages(steps, $"{filter}: number ");

        Assert.Equal([10, 10, 4, 0], pages.Select(page => Ids(page).Count));
        Assert.All(pages, page => Assert.Equal(MatchCount, page.Body.GetProperty("TotalCount").GetInt32()));
        Assert.Equal(Wanted(steps), pages.SelectMany(Ids).Order());
    }

    public static void ByToken(Steps steps, string filter)
    {
        var pages = Pages(steps, $"{filter}: token ");

        Assert.Equal([10, 10, 4], pages.Select(page => Ids(page).Count));
        Assert.Equal([true, true, false], pages.Select(page => page.Text("NextToken").Length > 0));
        Assert.Equal(Pages(steps, $"{filter}: number ").SelectMany(Ids), pages.SelectMany(Ids));
    }

    private static List<Step> Pages(Steps steps, string prefix) => [.. steps.All.Where(step => step.Name.StartsWith(prefix, StringComparison.Ordinal))];

    private static List<string> Wanted(Steps steps)
    {
        var wanted = Pages(steps, "create wanted ").Select(step => step.Text("DiskId")).Order().ToList();
        Assert.Equal(MatchCount, wanted.Count);
        return wanted;
    }

    private static List<string> Ids(Step step) => [.. step.List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString()!)];
}
