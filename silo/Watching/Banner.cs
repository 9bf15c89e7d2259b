using CloudFabric.Gateway;

namespace CloudFabric.Silo.Watching;

/// <summary>What a person sees first: where things are, what to sign with, what to try.</summary>
internal static class Banner
{
    public static string Text(SiloOptions options, TimeSpan elapsed)
    {
        var authority = $"{options.Bind}:{options.Port}";
        var store = options.Store.Kind == Storage.StoreKind.Postgres ? "postgresql" : $"{options.Store.Kind.ToString().ToLowerInvariant()}, {options.Data}";
        var first = options.Auth == AuthMode.Off
            ? $"curl 'http://{authority}/?Action=DescribeRegions&Version=2014-05-26&AccessKeyId=test&Format=JSON'"
            : $"a client of docs/clients.md (calls must be signed), then: curl 'http://{authority}/fabric/v1/requests'";
        return $"""

              CloudFabric · {options.Roles.ToString().ToLowerInvariant()} · store {store} · auth {options.Auth.ToString().ToLowerInvariant()} · timing {options.Timing.ToString().ToLowerInvariant()}

              OpenAPI     http://{authority}  (TLS on the same port; CA in {Path.Combine(options.Data, "ca.pem")})
              Dashboard   {(options.Has(Roles.Dashboard) ? $"http://{authority}/dashboard/" : "off (--roles silo,gateway,dashboard)")}
              Fabric API  http://{authority}/fabric/v1/clock · /metrics · /readyz
              Credentials access key test, secret test, account 1000000000000001

              Try: {first}

            ready in {elapsed.TotalMilliseconds:F0} ms
            """;
    }
}
