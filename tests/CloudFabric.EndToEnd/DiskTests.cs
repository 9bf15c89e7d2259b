using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>A disk's life by the official clients, signatures verified, plain and over TLS on the same port.</summary>
public sealed class DiskTests(SharedFabric fabric)
{
    public static TheoryData<string, string> Clients => OfficialClients.All;

    public static TheoryData<string, string> UntypedClients => [.. Clients.Where(row => row.Data.Item1 != "sdk")];

    [Theory, MemberData(nameof(Clients))]
    public async Task Create_repeated_is_idempotent(string client, string scheme) =>
        DiskAssertions.Creating(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Describe_pages_by_number_and_by_token_miss_nothing(string client, string scheme) =>
        DiskAssertions.Reading(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Resize_and_tags_show_at_once(string client, string scheme) =>
        DiskAssertions.Changing(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Delete_disk_is_gone(string client, string scheme) =>
        DiskAssertions.Deleting(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Mistakes_are_refused_with_the_official_codes(string client, string scheme) =>
        DiskAssertions.Mistakes(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(UntypedClients))]
    public async Task DryRun_changes_nothing(string client, string scheme) =>
        DiskAssertions.DryRuns(await RunAsync(client, scheme));

    [Theory, MemberData(nameof(UntypedClients))]
    public async Task Action_that_does_not_exist_is_not_found(string client, string scheme) =>
        DiskAssertions.Fails((await RunAsync(client, scheme))["no such action"], 404, "InvalidAction.NotFound");

    [Theory, MemberData(nameof(Clients))]
    public async Task Answers_have_the_official_shape(string client, string scheme) =>
        DiskAssertions.Shapes(await RunAsync(client, scheme));

    private async Task<Steps> RunAsync(string client, string scheme) => await (await fabric.ScenariosAsync()).DisksAsync(client, scheme);
}
