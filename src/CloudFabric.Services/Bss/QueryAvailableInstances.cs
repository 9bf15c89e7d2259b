using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Bss;

/// <summary>Lists what an account has bought, which is nothing. Terraform asks at its start, only to hear that the account is a domestic one.</summary>
[Action("BssOpenApi", "2017-12-14", "QueryAvailableInstances")]
internal sealed class QueryAvailableInstances : IAction<QueryAvailableInstancesRequest, QueryAvailableInstancesResponse>
{
    private const int DefaultPageSize = 20;

    public ValueTask<Outcome<QueryAvailableInstancesResponse>> Handle(QueryAvailableInstancesRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<QueryAvailableInstancesResponse>>(
            new QueryAvailableInstancesResponse(new AvailableInstances(request.PageNum ?? 1, request.PageSize ?? DefaultPageSize)));
}

/// <summary>Parameters of QueryAvailableInstances; no filter makes a difference to an empty list.</summary>
public sealed record QueryAvailableInstancesRequest
{
    public int? PageNum { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of QueryAvailableInstances in the envelope of its product, where a success has a code.</summary>
public sealed record QueryAvailableInstancesResponse(AvailableInstances Data)
{
    public string Code { get; } = "Success";

    public string Message { get; } = "Successful!";

    public bool Success { get; } = true;
}

/// <summary>A page of what was bought.</summary>
public sealed record AvailableInstances(int PageNum, int PageSize)
{
    public int TotalCount { get; }

    public IReadOnlyList<string> InstanceList { get; } = [];
}
