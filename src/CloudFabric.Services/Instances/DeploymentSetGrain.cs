using CloudFabric.Model.Instances;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>A deployment set as an actor. Its key is <c>region/deploymentset/id</c>.</summary>
[Alias("cf.IDeploymentSetGrain")]
public interface IDeploymentSetGrain : IMachineGrain<DeploymentSetCommand, DeploymentSetResult>;

[ResourceKind("deploymentset", typeof(IDeploymentSetGrain))]
internal sealed class DeploymentSetGrain(MachineServices services)
    : MachineGrain<DeploymentSetMachine, DeploymentSetState, DeploymentSetCommand, DeploymentSetResult>(services), IDeploymentSetGrain;
