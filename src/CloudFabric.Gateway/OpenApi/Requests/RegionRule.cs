using System.Buffers;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>Which region a request means: its parameter, header, host name or body, in this order; else the default.</summary>
internal static class RegionRule
{
    private const int MaxLength = 64;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The region, not looked up; it is part of keys and claims, so what no region can be called is not found already here.</summary>
    public static Outcome<string> Resolve(Envelope envelope, string defaultRegion)
    {
        var region = Find(envelope, defaultRegion);
        return region.Length <= MaxLength && !region.AsSpan().ContainsAnyExcept(Letters) ? region : RegionFaults.RegionNotFound;
    }

    private static string Find(Envelope envelope, string defaultRegion)
    {
        if (Pairs.FindLoosely(envelope.Parameters, "RegionId") is { Length: > 0 } parameter)
        {
            return parameter;
        }

        // A signature among the parameters covers no header.
        if (envelope.Credential.Form != AuthForm.RpcV1 && envelope.Headers["x-acs-region-id"].ToString() is { Length: > 0 } header)
        {
            return header;
        }

        return FromHost(envelope.Authority)
            ?? (envelope.Json?.Field("region_id")?.Text).NullIfEmpty()
            ?? (envelope.Json?.Field("RegionId")?.Text).NullIfEmpty()
            ?? defaultRegion;
    }

    /// <summary>The second label of <c>ecs.cn-hangzhou.aliyuncs.com</c> or <c>ecs.cn-hangzhou.localhost</c>.</summary>
    private static string? FromHost(string authority)
    {
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority.AsSpan() : authority.AsSpan(0, colon);
        var first = host.IndexOf('.');
        var isCloud = host.EndsWith(".aliyuncs.com", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if (!isCloud || first < 0)
        {
            return null;
        }

        var rest = host[(first + 1)..];
        var second = rest.IndexOf('.');

        // Every region has a dash in its name; "aliyuncs" and "localhost" do not.
        return second > 0 && rest[..second].Contains('-') ? rest[..second].ToString().ToLowerInvariant() : null;
    }
}
