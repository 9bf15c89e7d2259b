using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A vSwitch as an actor. Its key is <c>region/vswitch/id</c>.</summary>
[Alias("cf.IVSwitchGrain")]
public interface IVSwitchGrain : IMachineGrain<VSwitchCommand, VSwitchResult>;
