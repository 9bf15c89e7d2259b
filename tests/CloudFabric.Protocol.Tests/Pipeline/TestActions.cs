using System.Text.Json.Serialization;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>Answers what the gateway made of the request.</summary>
[Action("Ecs", "2014-05-26", "DescribeDisks")]
public sealed class DescribeDisks : IAction<DescribeDisks.Request, DescribeDisks.Response>
{
    public ValueTask<Outcome<Response>> Handle(Request request, ActionContext context) => new(new Response
    {
        Account = context.Account,
        Region = context.Region,
        ClientToken = context.ClientToken,
        ParameterHash = context.ParameterHash,
        PageSize = request.PageSize ?? 10,
        Tags = request.Tag is null ? null : [.. request.Tag.Select(tag => tag.Value is null ? tag.Key : $"{tag.Key}={tag.Value}")],
        UserDataLength = request.UserData?.Length,
    });

    public sealed record Request
    {
        public int? PageSize { get; init; }

        public IReadOnlyList<Binding.SampleTag>? Tag { get; init; }

        public string? UserData { get; init; }
    }

    public sealed record Response
    {
        public string Account { get; init; } = "";

        public string Region { get; init; } = "";

        public string? ClientToken { get; init; }

        public string ParameterHash { get; init; } = "";

        public int PageSize { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        public int? UserDataLength { get; init; }
    }
}

/// <summary>Fails as it is told to.</summary>
[Action("Ecs", "2014-05-26", "DeleteDisk")]
public sealed class DeleteDisk : IAction<DeleteDisk.Request, Nothing>
{
    /// <summary>What "d-held" waits for; one test's.</summary>
    public static TaskCompletionSource Held { get; } = new();

    public async ValueTask<Outcome<Nothing>> Handle(Request request, ActionContext context)
    {
        switch (request.DiskId)
        {
            case "d-absent":
                return new Fault("InvalidDiskId.NotFound", 404, "The specified disk does not exist: \"d-absent\" & <others>.");
            case "d-forbidden":
                return new Fault("Forbidden.RAM", 403, "User not authorized to operate on the specified resource.");
            case "d-denied":
                return new Fault("NoPermission", 403, "You are not authorized to do this action.")
                {
                    Denial = new("ecs:DeleteDisk", "SubUser", "1000000000000001", "200000000000000001", "AccountLevelIdentityBasedPolicy"),
                };
            case "d-broken":
                throw new InvalidOperationException("secret detail");
            case "d-split":
                throw new Orleans.Runtime.SiloUnavailableException("gone");
            case "d-expired":
                throw new OperationCanceledException("Message expired before placement could complete.");
            case "d-unread":
                throw new Storage.StoreException("The store could not read.");
            case "d-slow":
                await new TaskCompletionSource().Task;
                return Nothing.Value;
            case "d-held":
                await Held.Task;
                return Nothing.Value;
            default:
                return Nothing.Value;
        }
    }

    public sealed record Request
    {
        [Required]
        public string DiskId { get; init; } = "";
    }
}

/// <summary>An action addressed by path, with a body.</summary>
[Action("CS", "2015-12-15", "CreateClusterNodePool", Route = "POST /clusters/{ClusterId}/nodepools")]
public sealed class CreateClusterNodePool : IAction<CreateClusterNodePool.Request, CreateClusterNodePool.Response>
{
    public ValueTask<Outcome<Response>> Handle(Request request, ActionContext context) =>
        new(request.ClusterId == "absent"
            ? new Fault("ErrorClusterNotFound", 404, "Cluster absent.")
            : new Response { ClusterId = request.ClusterId, Name = request.Nodepool?.Name, Region = context.Region, Token = context.ClientToken });

    public sealed record Request
    {
        public string? ClusterId { get; init; }

        [Wire("nodepool_info")]
        public NodepoolInfo? Nodepool { get; init; }
    }

    public sealed record NodepoolInfo
    {
        [Wire("name")]
        public string? Name { get; init; }
    }

    public sealed record Response
    {
        [JsonPropertyName("cluster_id")]
        public string? ClusterId { get; init; }

        [JsonPropertyName("name")]
        public string? Name { get; init; }

        [JsonPropertyName("region_id")]
        public string? Region { get; init; }

        [JsonPropertyName("token")]
        public string? Token { get; init; }
    }
}

/// <summary>An action addressed by path that only confirms.</summary>
[Action("CS", "2015-12-15", "DeleteCluster", Route = "DELETE /clusters/{ClusterId}")]
public sealed class DeleteCluster : IAction<CreateClusterNodePool.Request, Nothing>
{
    public ValueTask<Outcome<Nothing>> Handle(CreateClusterNodePool.Request request, ActionContext context) => new(Nothing.Value);
}

/// <summary>Answers where the client has asked.</summary>
[Action("Location", "2015-06-12", "DescribeEndpoints")]
public sealed class DescribeEndpoints : IAction<DescribeEndpoints.Request, DescribeEndpoints.Response>
{
    public ValueTask<Outcome<Response>> Handle(Request request, ActionContext context) => new(new Response(context.Authority));

    public sealed record Request;

    public sealed record Response(string Authority);
}
