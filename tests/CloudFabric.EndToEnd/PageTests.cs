using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Filtered lists of several pages, by number and by token, signatures verified.</summary>
public sealed class PageTests(SharedFabric fabric)
{
    public static TheoryData<string, string, string> Cases => new MatrixTheoryData<string, string, string>(
        ["sdk", "pop-post"], ["http"], PageAssertions.Filters);

    [Theory, MemberData(nameof(Cases))]
    public async Task Pages_by_number_hold_each_match_once(string client, string scheme, string filter) =>
        PageAssertions.ByNumber(await RunAsync(client, scheme), filter);

    [Theory, MemberData(nameof(Cases))]
    public async Task Pages_by_token_hold_each_match_once_in_the_same_order(string client, string scheme, string filter) =>
        PageAssertions.ByToken(await RunAsync(client, scheme), filter);

    private async Task<Steps> RunAsync(string client, string scheme) => await (await fabric.ScenariosAsync()).PagesAsync(client, scheme);
}
