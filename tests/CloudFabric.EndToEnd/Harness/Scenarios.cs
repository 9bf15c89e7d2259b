using CloudFabric.EndToEnd.Matrix;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>What the official clients do to a fabric whose signatures are verified, through one port or several in turn; each runs once.</summary>
/// <param name="Runs">Those that ran already, for as long as the fabric lives.</param>
/// <param name="Ports">Where the fabric answers.</param>
/// <param name="Authority">Its certificate authority's file.</param>
internal sealed record Scenarios(SharedRuns Runs, int[] Ports, string Authority)
{
    /// <summary>A disk's life.</summary>
    public Task<Steps> DisksAsync(string client, string scheme) =>
        OnceAsync($"disks {client} {scheme}", "disks.mjs", () => new { client, scheme, ports = Ports, region = Runs.TakeRegion() });

    /// <summary>Lists of several pages.</summary>
    public Task<Steps> PagesAsync(string client, string scheme) =>
        OnceAsync($"pages {client} {scheme}", "pages.mjs", () => new { client, scheme, ports = Ports, region = Runs.TakeRegion() });

    /// <summary>A network's life; it finds its own resources by their ids, so all can share a region.</summary>
    public Task<Steps> NetworkAsync(string client, string scheme) =>
        OnceAsync($"network {client} {scheme}", "network.mjs", () => new { client, scheme, port = Ports[0], region = "cn-hangzhou" });

    /// <summary>Everything that is emulated of ECS and VPC.</summary>
    public Task<Steps> SuiteAsync(string scheme) =>
        OnceAsync($"suite {scheme}", "suite.mjs", () => new { scheme, ports = Ports, region = Runs.TakeRegion() });

    /// <summary>Actions addressed by path.</summary>
    public Task<Steps> ClustersAsync(string scheme) => OnceAsync($"clusters {scheme}", "clusters.mjs", () => new { scheme, port = Ports[0] });

    /// <summary>Good and bad signatures.</summary>
    public Task<Steps> SignaturesAsync(string client) => OnceAsync($"signatures {client}", "signatures.mjs", () => new { client, port = Ports[0] });

    /// <summary>The start of the Terraform provider; <paramref name="key"/> as for a <see cref="Cell"/>.</summary>
    public Task<Steps> TerraformAsync(string key) => OnceAsync($"terraform {key}", "terraform.mjs", () => new { port = Ports[0], key });

    /// <summary>The resources of the Terraform provider, in a region where others are, which it does not see.</summary>
    public Task<Steps> TerraformResourcesAsync() => OnceAsync("terraform resources", "terraform-resources.mjs", () => new { port = Ports[0] });

    /// <summary>Every client in every wire form; whoever asks, the cells are the same.</summary>
    public Task<Steps> MatrixAsync(IEnumerable<Cell> cells) => OnceAsync("matrix", "matrix.mjs", () => new
    {
        port = Ports[0],
        role = "acs:ram::1000000000000001:role/test",
        cells = cells.Select(cell => new
        {
            name = cell.Name,
            client = cell.Client,
            scheme = cell.Scheme,
            key = cell.Key,
            signature = cell.Signature,
            product = cell.Ask.Product,
            method = cell.Ask.Method,
            action = cell.Ask.Action,
            path = cell.Ask.Path,
            parameters = cell.Ask.Parameters,
            body = cell.Ask.Body,
        }),
    });

    private Task<Steps> OnceAsync(string name, string script, Func<object> argument)
    {
        Requirements.OfficialClients();
        return Runs.Once(name, () => NodeRunner.RunAsync(script, argument(), Authority));
    }
}
