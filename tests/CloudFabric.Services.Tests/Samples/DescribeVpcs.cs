using System.Text.Json;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Samples;

/// <summary>Refuses every call: nothing of it is written yet.</summary>
[Action("Vpc", "2016-04-28", "DescribeVpcs")]
internal sealed class DescribeVpcs : IAction<DescribeVpcsRequest, DescribeVpcsResponse>
{
    public ValueTask<Outcome<DescribeVpcsResponse>> Handle(DescribeVpcsRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<DescribeVpcsResponse>>(KernelFaults.UnsupportedOperation("DescribeVpcs is not emulated."));
}

/// <summary>Parameters of DescribeVpcs.</summary>
public sealed record DescribeVpcsRequest
{
    public IReadOnlyList<DescribeVpcsRequestFilter>? Filter { get; init; }

    public long? Owner { get; init; }

    public int? PageSize { get; init; }

    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Required]
    public IReadOnlyList<string>? VpcId { get; init; }
}

/// <summary><c>Filter</c> of <see cref="DescribeVpcsRequest"/>.</summary>
public sealed record DescribeVpcsRequestFilter
{
    public string? Key { get; init; }
}

/// <summary>Answer of DescribeVpcs.</summary>
public sealed record DescribeVpcsResponse
{
    public long? TotalCount { get; init; }

    public DescribeVpcsResponseVpcs? Vpcs { get; init; }
}

/// <summary><c>Vpcs</c> of <see cref="DescribeVpcsResponse"/>.</summary>
public sealed record DescribeVpcsResponseVpcs
{
    public IReadOnlyList<DescribeVpcsResponseVpcsVpc>? Vpc { get; init; }
}

/// <summary><c>Vpcs.Vpc</c> of <see cref="DescribeVpcsResponse"/>.</summary>
public sealed record DescribeVpcsResponseVpcsVpc
{
    public bool? IsDefault { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Labels { get; init; }

    public decimal? Ratio { get; init; }

    public string? VpcId { get; init; }
}
