using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A VPC as an actor.</summary>
[ResourceKind("vpc", typeof(IVpcGrain))]
internal sealed class VpcGrain(MachineServices services)
    : MachineGrain<VpcMachine, VpcState, VpcCommand, VpcResult>(services), IVpcGrain;
