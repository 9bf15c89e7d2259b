using System.Net;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Starting: what answers, and what is refused before anything starts.</summary>
public sealed class StartTests(SharedFabric fabric)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/metrics")]
    public async Task Ready_fabric_answers_operators(string path)
    {
        using var http = new HttpClient();

        using var answer = await http.GetAsync(
            new Uri($"http://127.0.0.1:{await fabric.PortAsync()}{path}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Bad_options_are_refused_all_in_one_message()
    {
        using var data = new DataFolder();

        var (code, said) = await FabricProcess.RunAsync(data.Path, "--timing", "sometimes", "--auth", "maybe");

        Assert.NotEqual(0, code);
        Assert.Contains("timing", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("auth", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Gateway_alone_on_sqlite_is_refused()
    {
        using var data = new DataFolder();

        var (code, said) = await FabricProcess.RunAsync(data.Path, "--roles", "gateway", "--store", "sqlite");

        Assert.NotEqual(0, code);
        Assert.Contains("gateway", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Public_address_without_a_token_is_refused()
    {
        using var data = new DataFolder();

        var (code, said) = await FabricProcess.RunAsync(data.Path, "--bind", "192.0.2.1");

        Assert.NotEqual(0, code);
        Assert.Contains("token", said, StringComparison.OrdinalIgnoreCase);
    }
}
