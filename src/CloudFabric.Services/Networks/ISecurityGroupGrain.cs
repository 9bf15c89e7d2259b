using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A security group as an actor. Its key is <c>region/securitygroup/id</c>.</summary>
[Alias("cf.ISecurityGroupGrain")]
public interface ISecurityGroupGrain : IMachineGrain<SecurityGroupCommand, SecurityGroupResult>;
