using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>A network's life by the official clients, signatures verified, in the order in which Terraform calls.</summary>
public sealed class NetworkTests(SharedFabric fabric)
{
    public static TheoryData<string, string> Clients => OfficialClients.All;

    [Theory, MemberData(nameof(Clients))]
    public async Task Create_repeated_is_idempotent(string client, string scheme) => NetworkAssertions.Creating(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Second_plan_is_empty(string client, string scheme) => NetworkAssertions.Planning(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Lists_and_changes_show_at_once(string client, string scheme) => NetworkAssertions.Listing(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Mistakes_are_refused_with_the_official_codes(string client, string scheme) =>
        NetworkAssertions.Mistakes(await RunAsync(client, scheme), isUntyped: client != "sdk");

    [Theory, MemberData(nameof(Clients))]
    public async Task Destroy_leaves_nothing(string client, string scheme) => NetworkAssertions.Destroying(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Answers_have_the_official_shape(string client, string scheme) => NetworkAssertions.Shapes(await RunAsync(client, scheme));

    private async Task<Steps> RunAsync(string client, string scheme) => await (await fabric.ScenariosAsync()).NetworkAsync(client, scheme);
}
