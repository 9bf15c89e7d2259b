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

    /// <summary>Actions addressed by path.</summary>
    public Task<Steps> ClustersAsync(string scheme) => OnceAsync($"clusters {scheme}", "clusters.mjs", () => new { scheme, port = Ports[0] });

    /// <summary>Good and bad signatures.</summary>
    public Task<Steps> SignaturesAsync(string client) => OnceAsync($"signatures {client}", "signatures.mjs", () => new { client, port = Ports[0] });

    private Task<Steps> OnceAsync(string name, string script, Func<object> argument)
    {
        Requirements.OfficialClients();
        return Runs.Once(name, () => NodeRunner.RunAsync(script, argument(), Authority));
    }
}
