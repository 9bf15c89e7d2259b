using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>A disk's life by the official clients, signatures verified, plain and over TLS on the same port.</summary>
public sealed class DiskTests(SharedFabric fabric)
{
    public static TheoryData<string, string> Clients => OfficialClients.All;

    [Theory, MemberData(nameof(Clients))]
    public async Task Create_repeated_is_idempotent(string client, string scheme) =>
        DiskAssertions.Creating(await fabric.DisksAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Describe_pages_by_number_and_by_token_miss_nothing(string client, string scheme) =>
        DiskAssertions.Reading(await fabric.DisksAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Resize_and_tags_show_at_once(string client, string scheme) =>
        DiskAssertions.Changing(await fabric.DisksAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Delete_disk_is_gone(string client, string scheme) =>
        DiskAssertions.Deleting(await fabric.DisksAsync(client, scheme));

    [Theory, MemberData(nameof(Clients))]
    public async Task Mistakes_are_refused_with_the_official_codes(string client, string scheme)
    {
        var steps = await fabric.DisksAsync(client, scheme);

        DiskAssertions.Fails(steps["efficiency too small"], 403, "InvalidDiskSize.NotSupported");
        DiskAssertions.Fails(steps["auto too large"], 403, "InvalidDataDiskSize.ValueNotSupported");
        DiskAssertions.Fails(steps["level too high"], 403, "OperationDenied.PerformanceLevelNotMatch");
        DiskAssertions.Fails(steps["no such region"], 404, "InvalidRegionId.NotFound");
        DiskAssertions.Fails(steps["not emulated"], 400, "UnsupportedOperation");
        Assert.Contains("DescribeInstances", steps["not emulated"].Body.GetProperty("Message").GetString());
        DiskAssertions.Fails(steps["wrong secret"], 400, "SignatureDoesNotMatch");
    }

    [Theory]
    [InlineData("pop-get")]
    [InlineData("pop-post")]
    public async Task Calls_that_only_the_untyped_client_can_make_are_refused(string client)
    {
        var steps = await fabric.DisksAsync(client, "http");

        DiskAssertions.Fails(steps["dry run"], 400, "DryRunOperation");
        DiskAssertions.Fails(steps["no such action"], 404, "InvalidAction.NotFound");
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task Answers_have_the_official_shape(string client, string scheme)
    {
        var contracts = ApiContracts.Official();
        var answers = (await fabric.DisksAsync(client, scheme)).All.Where(step => step.Succeeded && contracts.Knows(step.Product, step.Action)).ToList();

        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 7);
        Assert.All(answers, step => Assert.Empty(contracts.Check(step.Product, step.Action, step.Body)));
    }
}
