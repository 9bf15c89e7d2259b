using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Capacity;

/// <summary>Lists instance types, all that there are anywhere: which zone sells which is DescribeAvailableResource's business.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceTypes")]
internal sealed class DescribeInstanceTypes : IAction<DescribeInstanceTypesRequest, DescribeInstanceTypesResponse>
{
    private const int ResultsMax = 1_600;

    /// <summary>The catalogue is constant, and so is what is shown of it.</summary>
    private static readonly Lazy<ImmutableArray<(InstanceType Type, InstanceTypeView View)>> Views =
        new(() => [.. InstanceTypes.All.Select(type => (type, InstanceTypeView.Of(type)))]);

    public ValueTask<Outcome<DescribeInstanceTypesResponse>> Handle(DescribeInstanceTypesRequest request, ActionContext context) =>
        ValueTask.FromResult(Describe(request));

    private static Outcome<DescribeInstanceTypesResponse> Describe(DescribeInstanceTypesRequest request)
    {
        var found = Views.Value.Where(known => request.Takes(known.Type, known.View)).Select(known => known.View).ToList();
        return Slice<InstanceTypeView>.Of(found, request.NextToken, request.MaxResults, ResultsMax).Select(
            page => new DescribeInstanceTypesResponse(new InstanceTypeViewList(page.Items), page.NextToken));
    }
}

/// <summary>Answer of DescribeInstanceTypes.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeInstanceTypesResponse(InstanceTypeViewList InstanceTypes, string NextToken);

/// <summary>The official wrapping of a list of types.</summary>
public sealed record InstanceTypeViewList(IReadOnlyList<InstanceTypeView> InstanceType);
