using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>Lists instance types, all that there are anywhere: which zone sells which is DescribeAvailableResource's business.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceTypes")]
internal sealed class DescribeInstanceTypes : IAction<DescribeInstanceTypesRequest, DescribeInstanceTypesResponse>
{
    private const int ResultsMax = 1_600;

    public ValueTask<Outcome<DescribeInstanceTypesResponse>> Handle(DescribeInstanceTypesRequest request, ActionContext context) =>
        ValueTask.FromResult(Describe(request));

    private static Outcome<DescribeInstanceTypesResponse> Describe(DescribeInstanceTypesRequest request)
    {
        var first = 0L;
        if (!string.IsNullOrEmpty(request.NextToken) && !PageToken.TryRead(request.NextToken, out first))
        {
            return KernelFaults.InvalidParameter(nameof(request.NextToken));
        }

        var found = InstanceTypes.All.Where(request.Takes).Skip((int)Math.Clamp(first, 0, int.MaxValue)).ToList();
        var size = (int)Math.Clamp(request.MaxResults ?? ResultsMax, 1, ResultsMax);
        return new DescribeInstanceTypesResponse(
            new InstanceTypeViewList([.. found.Take(size).Select(InstanceTypeView.Of)]),
            found.Count > size ? PageToken.Write(first + size) : "");
    }
}

/// <summary>Answer of DescribeInstanceTypes.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeInstanceTypesResponse(InstanceTypeViewList InstanceTypes, string NextToken);

/// <summary>The official wrapping of a list of types.</summary>
public sealed record InstanceTypeViewList(IReadOnlyList<InstanceTypeView> InstanceType);
