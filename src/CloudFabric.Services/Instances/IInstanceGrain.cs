using CloudFabric.Model.Instances;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>An instance as an actor. Its key is <c>region/instance/id</c>.</summary>
[Alias("cf.IInstanceGrain")]
public interface IInstanceGrain : IMachineGrain<InstanceCommand, InstanceResult>;
