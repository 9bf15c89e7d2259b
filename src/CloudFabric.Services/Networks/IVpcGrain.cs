using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A VPC as an actor. Its key is <c>region/vpc/id</c>.</summary>
[Alias("cf.IVpcGrain")]
public interface IVpcGrain : IMachineGrain<VpcCommand, VpcResult>;
