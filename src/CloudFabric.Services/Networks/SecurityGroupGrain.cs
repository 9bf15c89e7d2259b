using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A security group as an actor.</summary>
[ResourceKind("securitygroup", typeof(ISecurityGroupGrain))]
internal sealed class SecurityGroupGrain(MachineServices services)
    : MachineGrain<SecurityGroupMachine, SecurityGroupState, SecurityGroupCommand, SecurityGroupResult>(services), ISecurityGroupGrain;
