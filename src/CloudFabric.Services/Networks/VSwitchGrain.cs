using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A vSwitch as an actor.</summary>
[ResourceKind("vswitch", typeof(IVSwitchGrain))]
internal sealed class VSwitchGrain(MachineServices services)
    : MachineGrain<VSwitchMachine, VSwitchState, VSwitchCommand, VSwitchResult>(services), IVSwitchGrain;
