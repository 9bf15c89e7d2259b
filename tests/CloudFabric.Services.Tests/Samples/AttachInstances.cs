using System.Text.Json;
using System.Text.Json.Serialization;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Samples;

/// <summary>Refuses every call: nothing of it is written yet.</summary>
[Action("CS", "2015-12-15", "AttachInstances", Route = "POST /clusters/{ClusterId}/attach")]
internal sealed class AttachInstances : IAction<AttachInstancesRequest, IReadOnlyList<AttachInstancesItem>>
{
    public ValueTask<Outcome<IReadOnlyList<AttachInstancesItem>>> Handle(AttachInstancesRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<IReadOnlyList<AttachInstancesItem>>>(KernelFaults.UnsupportedOperation("AttachInstances is not emulated."));
}

/// <summary>Parameters of AttachInstances.</summary>
public sealed record AttachInstancesRequest
{
    [Required]
    public string? ClusterId { get; init; }

    [Wire("instances")]
    public IReadOnlyList<string>? Instances { get; init; }

    [Wire("key_pair")]
    public string? KeyPair { get; init; }

    [Wire("runtime")]
    public AttachInstancesRequestRuntime? Runtime { get; init; }
}

/// <summary><c>runtime</c> of <see cref="AttachInstancesRequest"/>.</summary>
public sealed record AttachInstancesRequestRuntime
{
    [Wire("labels")]
    public string? Labels { get; init; }

    [Wire("name")]
    public string? Name { get; init; }
}

/// <summary>One item of the answer of AttachInstances.</summary>
public sealed record AttachInstancesItem
{
    [JsonPropertyName("extra")]
    public JsonElement? Extra { get; init; }

    [JsonPropertyName("instanceId")]
    public string? InstanceId { get; init; }
}
