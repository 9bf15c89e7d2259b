using System.Text.Json;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Samples;

/// <summary>Refuses every call: nothing of it is written yet.</summary>
[Action("Vpc", "2016-04-28", "DescribeEipSegment")]
internal sealed class DescribeEipSegment : IAction<DescribeEipSegmentRequest, DescribeEipSegmentResponse>
{
    public ValueTask<Outcome<DescribeEipSegmentResponse>> Handle(DescribeEipSegmentRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<DescribeEipSegmentResponse>>(KernelFaults.UnsupportedOperation("DescribeEipSegment is not emulated."));
}

/// <summary>Parameters of DescribeEipSegment.</summary>
public sealed record DescribeEipSegmentRequest
{
    public IReadOnlyList<DescribeEipSegmentRequestFilter>? Filter { get; init; }

    public long? Owner { get; init; }

    public int? PageSize { get; init; }

    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Required]
    public IReadOnlyList<string>? VpcId { get; init; }
}

/// <summary><c>Filter</c> of <see cref="DescribeEipSegmentRequest"/>.</summary>
public sealed record DescribeEipSegmentRequestFilter
{
    public string? Key { get; init; }
}

/// <summary>Answer of DescribeEipSegment.</summary>
public sealed record DescribeEipSegmentResponse
{
    public long? TotalCount { get; init; }

    public DescribeEipSegmentResponseVpcs? Vpcs { get; init; }
}

/// <summary><c>Vpcs</c> of <see cref="DescribeEipSegmentResponse"/>.</summary>
public sealed record DescribeEipSegmentResponseVpcs
{
    public IReadOnlyList<DescribeEipSegmentResponseVpcsVpc>? Vpc { get; init; }
}

/// <summary><c>Vpcs.Vpc</c> of <see cref="DescribeEipSegmentResponse"/>.</summary>
public sealed record DescribeEipSegmentResponseVpcsVpc
{
    public bool? IsDefault { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Labels { get; init; }

    public decimal? Ratio { get; init; }

    public string? VpcId { get; init; }
}
