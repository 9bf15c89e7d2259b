using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Shows what a guest reads as its user data.</summary>
[Action("Ecs", "2014-05-26", "DescribeUserData")]
internal sealed class DescribeUserData(InstanceReader instances) : IAction<DescribeUserDataRequest, DescribeUserDataResponse>
{
    public async ValueTask<Outcome<DescribeUserDataResponse>> Handle(DescribeUserDataRequest request, ActionContext context) =>
        (await instances.One(context.Account, request.InstanceId))
            .Select(found => new DescribeUserDataResponse(found.State.InstanceId, found.State.RegionId, found.State.UserData));
}

/// <summary>Parameters of DescribeUserData.</summary>
public sealed record DescribeUserDataRequest
{
    [Required]
    public string? InstanceId { get; init; }
}

/// <summary>Answer of DescribeUserData.</summary>
public sealed record DescribeUserDataResponse(string InstanceId, string RegionId, string UserData);
