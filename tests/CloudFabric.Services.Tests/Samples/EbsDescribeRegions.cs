using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Samples;

/// <summary>Refuses every call: nothing of it is written yet.</summary>
[Action("ebs", "2021-07-30", "DescribeRegions")]
internal sealed class EbsDescribeRegions : IAction<EbsDescribeRegionsRequest, Nothing>
{
    public ValueTask<Outcome<Nothing>> Handle(EbsDescribeRegionsRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<Nothing>>(KernelFaults.UnsupportedOperation("DescribeRegions is not emulated."));
}

/// <summary>Parameters of DescribeRegions.</summary>
public sealed record EbsDescribeRegionsRequest;
