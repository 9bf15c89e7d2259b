using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Location;

/// <summary>
/// Tells clients where a service of a region is: where they have asked. Services that are not emulated are here too, because a client
/// that is told of none goes to the cloud itself.
/// </summary>
[Action("Location", "2015-06-12", "DescribeEndpoints")]
internal sealed class DescribeEndpoints(IWorldView world) : IAction<DescribeEndpointsRequest, DescribeEndpointsResponse>
{
    public ValueTask<Outcome<DescribeEndpointsResponse>> Handle(DescribeEndpointsRequest request, ActionContext context)
    {
        var isOpen = world.Current.Region(request.Id) is { IsOpen: true };
        var endpoints = isOpen ? new[] { new EndpointView(context.Authority, request.Id, request.ServiceCode) } : [];
        return ValueTask.FromResult<Outcome<DescribeEndpointsResponse>>(new DescribeEndpointsResponse(new EndpointList(endpoints)));
    }
}

/// <summary>Parameters of DescribeEndpoints.</summary>
public sealed record DescribeEndpointsRequest
{
    /// <summary>The region.</summary>
    [Required]
    public string Id { get; init; } = "";

    [Required]
    public string ServiceCode { get; init; } = "";
}

/// <summary>Answer of DescribeEndpoints.</summary>
public sealed record DescribeEndpointsResponse(EndpointList Endpoints)
{
    public bool Success { get; } = true;
}

/// <summary>The official wrapping of a list of endpoints.</summary>
public sealed record EndpointList(IReadOnlyList<EndpointView> Endpoint);

/// <summary>An endpoint as answers show it.</summary>
/// <param name="SerivceCode">Misspelt officially.</param>
public sealed record EndpointView(string Endpoint, string Id, string SerivceCode)
{
    public string Namespace { get; } = "";

    public string Type { get; } = "openAPI";

    public ProtocolList Protocols { get; } = new(["HTTP", "HTTPS"]);
}

/// <summary>The official wrapping of a list of protocols.</summary>
public sealed record ProtocolList(IReadOnlyList<string> Protocols);
